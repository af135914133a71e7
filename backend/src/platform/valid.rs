//! A JSON body that has been checked against its own schema from the spec; every fault is told at once.
mod part;

use std::{
    any::TypeId,
    collections::HashMap,
    pin::Pin,
    sync::{Arc, OnceLock, PoisonError, RwLock},
    time::Duration,
};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::StatusCode, rt::time::timeout, web::Bytes};
use jsonschema::{
    JsonType, ValidationError, Validator,
    error::{TypeKind, ValidationErrorKind as Kind},
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};
use utoipa::ToSchema;
use validator::Validate;

use super::{
    Error, Result,
    caller::Admitted,
    idempotency::BodyDigest,
    json,
    problem::{self, Fault, MOST_FAULTS},
    text_enum::near,
};

pub use part::read;

/// actix has no deadline for a body that comes slowly.
const BODY_TIME: Duration = Duration::from_secs(10);

/// A body that satisfies `T`'s schema and `T`'s own rules.
pub struct Valid<T>(pub T);

impl<T: DeserializeOwned + ToSchema + Validate + 'static> FromRequest for Valid<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, body) = (request.clone(), Bytes::from_request(request, payload));
        Box::pin(async move {
            Admitted::wait(&request).await;
            if request.content_type() != "application/json" {
                return Err((&problem::MEDIA_TYPE).into());
            }
            let body = in_time(body).await?;
            request.extensions_mut().insert(BodyDigest::of(&body));
            check(&body).map(Valid)
        })
    }
}

/// The whole body, unless it comes too slowly or is too large.
async fn in_time(body: impl Future<Output = actix_web::Result<Bytes>>) -> Result<Bytes> {
    let body = timeout(BODY_TIME, body).await.map_err(|_| Error::from(&problem::TOO_SLOW))?;
    body.map_err(|err| match err.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => (&problem::TOO_LARGE).into(),
        _ => (&problem::BAD_REQUEST).into(),
    })
}

fn check<T: DeserializeOwned + ToSchema + Validate + 'static>(body: &[u8]) -> Result<T> {
    let (tree, mut faults) = json::parse(body).map_err(|_| Error::from(&problem::NOT_JSON))?;
    faults.extend(schema::<T>()?.iter_errors(&tree).flat_map(|error| faults_of(&error)).take(MOST_FAULTS));
    if !faults.is_empty() {
        faults.truncate(MOST_FAULTS);
        return Err(Error::Invalid(faults));
    }
    let value: T = serde_path_to_error::deserialize(tree).map_err(|err| Error::Invalid(vec![left_over(err.path())]))?;
    value.validate().map_err(|errs| Error::Invalid(own_faults(&errs)))?;
    Ok(value)
}

/// The schema that the spec shows for `T`, compiled once.
fn schema<T: ToSchema + 'static>() -> Result<Arc<Validator>> {
    static COMPILED: OnceLock<RwLock<HashMap<TypeId, Arc<Validator>>>> = OnceLock::new();
    let compiled = COMPILED.get_or_init(Default::default);
    if let Some(found) = compiled.read().unwrap_or_else(PoisonError::into_inner).get(&TypeId::of::<T>()) {
        return Ok(found.clone());
    }
    let mut parts = Vec::new();
    T::schemas(&mut parts);
    let parts: HashMap<_, _> = parts.into_iter().collect();
    let internal = |err: &dyn std::fmt::Display| Error::Internal(err.to_string());
    let mut document = serde_json::to_value(T::schema()).map_err(|err| internal(&err))?;
    document["components"] = json!({ "schemas": parts });
    let validator =
        jsonschema::options().should_validate_formats(true).build(&document).map_err(|err| internal(&err))?;
    let validator = Arc::new(validator);
    compiled.write().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), validator.clone());
    Ok(validator)
}

/// One error of the schema in our words; it names each missing and each unknown field by itself.
fn faults_of(error: &ValidationError) -> Vec<Fault> {
    let pointer = error.instance_path().to_string();
    let limited = |code: &str, limit: Value| {
        let mut fault = Fault::new(pointer.clone(), code);
        fault.params.insert("limit".into(), limit);
        vec![fault]
    };
    match error.kind() {
        Kind::Required { property } => {
            vec![Fault::new(json::child(&pointer, property.as_str().unwrap_or_default()), "field.required")]
        }
        Kind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| Fault::new(json::child(&pointer, name), "field.unknown")).collect()
        }
        Kind::MinLength { limit } => limited("text.too_short", json!(limit)),
        Kind::MaxLength { limit } => limited("text.too_long", json!(limit)),
        Kind::Minimum { limit } => limited("number.too_small", limit.clone()),
        Kind::Maximum { limit } => limited("number.too_large", limit.clone()),
        Kind::Enum { options } => vec![not_in_list(pointer, error.instance(), options)],
        Kind::Format { .. } | Kind::Pattern { .. } => vec![Fault::new(pointer, "value.wrong_format")],
        Kind::Type { .. } => vec![Fault::new(pointer, "value.wrong_type")],
        // A field that may be null: what is wrong with it as the thing that it is otherwise.
        Kind::OneOfNotValid { context } | Kind::AnyOf { context } => {
            let is_of_null =
                |branch: &Vec<ValidationError>| matches!(branch.as_slice(), [only] if is_null_wanted(only));
            let mut branches = context.iter().filter(|branch| !is_of_null(branch));
            match (branches.next(), branches.next()) {
                (Some(branch), None) => branch.iter().flat_map(faults_of).collect(),
                _ => vec![Fault::new(pointer, "value.invalid")],
            }
        }
        _ => vec![Fault::new(pointer, "value.invalid")],
    }
}

/// With the word that was probably meant, as `near`.
fn not_in_list(pointer: String, word: &Value, options: &Value) -> Fault {
    let fault = Fault::new(pointer, "value.not_in_list");
    let words = options.as_array().into_iter().flatten().filter_map(Value::as_str);
    match near(word.as_str().unwrap_or_default(), words) {
        Some(word) => fault.with("near", word),
        None => fault,
    }
}

fn is_null_wanted(error: &ValidationError) -> bool {
    matches!(error.kind(), Kind::Type { kind: TypeKind::Single(JsonType::Null) })
}

/// What the schema lets pass and the type does not hold: a number too large for it.
fn left_over(path: &Path) -> Fault {
    let pointer = path.iter().fold(String::new(), |pointer, part| match part {
        Segment::Seq { index } => json::child(&pointer, index),
        Segment::Map { key } => json::child(&pointer, key),
        Segment::Enum { .. } | Segment::Unknown => pointer,
    });
    Fault::new(pointer, "value.invalid")
}

/// What the schema cannot say; only the code leaves, for validator's own words are not meant for readers.
fn own_faults(errors: &validator::ValidationErrors) -> Vec<Fault> {
    let of_field = |(field, errors): (_, &Vec<validator::ValidationError>)| {
        let pointer = json::child("", field);
        errors.iter().map(|error| Fault::new(pointer.clone(), error.code.clone())).collect::<Vec<_>>()
    };
    errors.field_errors().into_iter().flat_map(|(field, errors)| of_field((field, errors))).collect()
}
