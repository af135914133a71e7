//! An example for each JSON body and each JSON answer of the spec, composed of its schema and of the words in
//! `examples.json`, so that none is written by hand and none can differ from its schema.
//!
//! A word is written for a field of one schema (`"Loan.path"`) or for every text of that name (`"title"`); `null` is
//! a field that this example goes without.
use serde_json::{Map, Value, json};
use utoipa::openapi::{Content, OpenApi, RefOr};

const WORDS: &str = include_str!("examples.json");
const REFERENCE: &str = "#/components/schemas/";

/// Gives every JSON body and every JSON answer that succeeds its example.
pub fn fill(spec: &mut OpenApi) {
    let whole = serde_json::to_value(&*spec).unwrap_or_default();
    let words = serde_json::from_str(WORDS).unwrap_or_default();
    let examples = Examples { schemas: &whole["components"]["schemas"], words };
    for item in spec.paths.paths.values_mut() {
        let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in all.into_iter().flatten() {
            let body = operation.request_body.iter_mut().filter_map(|body| body.content.get_mut("application/json"));
            body.for_each(|content| examples.add(content));
            let succeeded = operation.responses.responses.iter_mut().filter(|(status, _)| status.starts_with('2'));
            for (_, response) in succeeded {
                let RefOr::T(response) = response else { continue };
                response.content.get_mut("application/json").into_iter().for_each(|content| examples.add(content));
            }
        }
    }
}

struct Examples<'a> {
    schemas: &'a Value,
    words: Map<String, Value>,
}

impl Examples<'_> {
    fn add(&self, content: &mut Content) {
        let schema = serde_json::to_value(&content.schema).unwrap_or_default();
        content.example.get_or_insert_with(|| self.of(&schema, "", ""));
    }

    /// An example of a schema that stands at a field of the schema of this name.
    fn of(&self, schema: &Value, owner: &str, field: &str) -> Value {
        if let Some(example) = schema.get("example") {
            return example.clone();
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|to| to.strip_prefix(REFERENCE)) {
            let named = &self.schemas[name];
            let is_entity = named.get("properties").is_some() || named.get("allOf").is_some();
            // The items of a page are written out within it.
            return self.of(named, if is_entity { name.trim_start_matches("Page_") } else { owner }, field);
        }
        if let Some(parts) = schema["allOf"].as_array() {
            let parts = parts.iter().filter_map(|part| self.of(part, owner, field).as_object().cloned());
            return parts.flatten().collect::<Map<_, _>>().into();
        }
        if let Some(either) = schema["oneOf"].as_array().and_then(|all| all.iter().find(|one| one["type"] != "null")) {
            return self.of(either, owner, field);
        }
        match (&schema["properties"], &schema["enum"][0]) {
            (Value::Object(fields), _) => self.of_fields(fields, &schema["required"], owner),
            (_, Value::Null) => self.of_type(schema, owner, field),
            (_, first) => first.clone(),
        }
    }

    fn of_fields(&self, fields: &Map<String, Value>, required: &Value, owner: &str) -> Value {
        let is_required = |name: &str| required.as_array().is_some_and(|all| all.iter().any(|one| one == name));
        let of_field = |(name, schema): (&String, &Value)| match self.words.get(&format!("{owner}.{name}")) {
            Some(Value::Null) => is_required(name).then(|| (name.clone(), Value::Null)),
            Some(word) if word.is_array() || !is_of(schema, "array") => Some((name.clone(), word.clone())),
            _ => Some((name.clone(), self.of(schema, owner, name))),
        };
        fields.iter().filter_map(of_field).collect::<Map<_, _>>().into()
    }

    fn of_type(&self, schema: &Value, owner: &str, field: &str) -> Value {
        if is_of(schema, "array") {
            return json!([self.of(&schema["items"], owner, field)]);
        }
        let word = self.words.get(&format!("{owner}.{field}")).or_else(|| self.words.get(field));
        match (word, schema["format"].as_str()) {
            (Some(word), _) => word.clone(),
            (None, Some("date")) => json!("2026-03-02"),
            (None, Some("date-time")) => json!("2026-03-02T08:15:00Z"),
            (None, _) if is_of(schema, "boolean") => json!(false),
            (None, _) if is_of(schema, "integer") || is_of(schema, "number") => json!(2),
            (None, _) if is_of(schema, "object") => json!({}),
            (None, _) => json!(format!("{owner}.{field}")),
        }
    }
}

/// Whether this is one of the types of a schema.
fn is_of(schema: &Value, name: &str) -> bool {
    let types = &schema["type"];
    types == name || types.as_array().is_some_and(|all| all.iter().any(|one| one == name))
}
