//! The spec is current, and what it says is so.
use abonementas::api;
use serde_json::Value;

use crate::harness::each_database;

/// Every operation: its method, a path of it and its description.
fn operations() -> Vec<(String, String, Value)> {
    let spec = serde_json::to_value(api::spec()).unwrap();
    let mut all = Vec::new();
    for (path, item) in spec["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            all.push((method.to_uppercase(), with_ids(path, operation, &spec), operation.clone()));
        }
    }
    all
}

/// Every `{name}` of a path becomes 1, or the first word of its list.
fn with_ids(path: &str, operation: &Value, spec: &Value) -> String {
    let word = |part: &str| -> String {
        let Some(name) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) else { return part.to_owned() };
        let named = operation["parameters"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
        let schema = match named["schema"]["$ref"].as_str() {
            Some(place) => spec.pointer(place.trim_start_matches('#')).unwrap(),
            None => &named["schema"],
        };
        schema["enum"][0].as_str().unwrap_or("1").to_owned()
    };
    path.split('/').map(word).collect::<Vec<_>>().join("/")
}

/// The right that an operation declares; none where guests may.
fn right_of(operation: &Value) -> Option<String> {
    operation["security"][0]["bearer"][0].as_str().map(str::to_owned)
}

/// `openapi/openapi.json` is generated; `UPDATE=1 cargo test` rewrites it.
#[test]
fn openapi_json_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json");
    let now = api::spec().to_pretty_json().unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    assert!(now == std::fs::read_to_string(path).unwrap(), "openapi.json is stale: run UPDATE=1 cargo test");
}

#[test]
fn every_operation_refuses_strangers() {
    each_database(|api| {
        for (method, path, _) in operations().iter().filter(|(.., operation)| right_of(operation).is_some()) {
            let answer = api.stranger().send(method, path, &[], "");
            assert_eq!((answer.status, answer.code()), (401, "session.required"), "{method} {path}");
            assert_eq!(answer.header("Content-Type"), "application/problem+json", "{method} {path}");
            assert_eq!(answer.body["request_id"].as_str().unwrap().len(), 32, "{method} {path}");
        }
    });
}

#[test]
fn every_operation_by_link_refuses_who_has_none() {
    each_database(|api| {
        let staff = api.staff();
        let by_link = operations().into_iter().filter(|(.., operation)| !operation["security"][0]["link"].is_null());
        let by_link: Vec<_> = by_link.collect();
        assert_eq!(by_link.len(), 18, "the page and the steps of both sides");
        for (method, path, _) in by_link {
            for client in [&api.stranger(), &staff] {
                let answer = client.send(&method, &path, &[], "");
                // Whoever tries so often is made to wait, without a word about links.
                assert!([404, 429].contains(&answer.status), "{method} {path}: {answer:?}");
                assert!(answer.status == 429 || answer.code() == "link.not_valid", "{method} {path}");
            }
        }
    });
}

#[test]
fn every_operation_checks_the_right_it_declares() {
    each_database(|api| {
        let nobody = api.signed_in(&[]);
        for (method, path, operation) in operations() {
            let Some(declared) = right_of(&operation).filter(|right| right != "session") else { continue };
            let answer = nobody.send(&method, &path, &[("Accept-Language", "en")], "");
            assert_eq!(answer.status, 403, "{method} {path}");
            assert_eq!(answer.body["detail"], format!("This needs the right {declared}."), "{method} {path}");
        }
    });
}

#[test]
fn every_body_is_closed() {
    let spec = serde_json::to_value(api::spec()).unwrap();
    for (method, path, operation) in operations() {
        let Some(body) = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str() else {
            continue;
        };
        let schema = spec.pointer(body.trim_start_matches('#')).unwrap();
        assert_eq!(schema["additionalProperties"], false, "{method} {path}");
    }
}

#[test]
fn every_operation_is_described() {
    for (method, path, operation) in operations() {
        for part in ["operationId", "summary", "tags"] {
            assert!(!operation[part].is_null(), "{method} {path} has no {part}");
        }
    }
}

#[test]
fn every_schema_that_is_named_is_there() {
    let spec = serde_json::to_value(api::spec()).unwrap();
    let text = spec.to_string();
    for named in text.split("#/components/schemas/").skip(1) {
        let name = named.split('"').next().unwrap();
        assert!(!spec["components"]["schemas"][name].is_null(), "{name} is named and not described");
    }
}

/// The JSON body of an operation and its JSON answers that succeed.
fn contents(operation: &Value) -> Vec<&Value> {
    let answers = operation["responses"].as_object().into_iter().flatten();
    let answers = answers.filter(|(status, _)| status.starts_with('2')).map(|(_, answer)| answer);
    let all = answers.chain([&operation["requestBody"]]);
    all.filter_map(|part| part["content"].get("application/json")).collect()
}

/// A field without a word in `examples.json` is told by its name, as `Schema.field`.
#[test]
fn every_body_and_every_answer_has_an_example_that_its_schema_accepts() {
    let spec = serde_json::to_value(api::spec()).unwrap();
    let is_field = |text: &str| {
        let schema = text.split_once('.').map(|(owner, _)| owner).unwrap_or_default();
        !schema.is_empty() && !spec["components"]["schemas"][schema].is_null()
    };
    for (method, path, operation) in operations() {
        for content in contents(&operation) {
            let mut schema = content["schema"].clone();
            schema["components"] = spec["components"].clone();
            let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
            let faults: Vec<_> = validator.iter_errors(&content["example"]).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty() && !content["example"].is_null(), "{method} {path}: {faults:?}");
            let example = content["example"].to_string();
            let without_word = example.split('"').find(|text| is_field(text));
            assert_eq!(without_word, None, "{method} {path} shows a field that has no word");
        }
    }
}

/// Words that no example uses any more would be kept for ever.
#[test]
fn every_word_of_the_examples_is_a_field() {
    let spec = serde_json::to_value(api::spec()).unwrap().to_string();
    let words: Value = serde_json::from_str(include_str!("../../backend/src/api/examples.json")).unwrap();
    for word in words.as_object().unwrap().keys() {
        let field = word.rsplit('.').next().unwrap();
        assert!(spec.contains(&format!("\"{field}\":{{")), "{word} is no field");
    }
}
