//! A part of a body whose schema depends on the rest of it.
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::ToSchema;

use super::{faults_of, schema};
use crate::platform::{Result, problem::Fault};

/// Reads it as a `T`; `at` is where it stands in the body.
pub fn read<T: DeserializeOwned + ToSchema + 'static>(tree: &Value, at: &str) -> Result<Result<T, Vec<Fault>>> {
    let mut faults: Vec<_> = schema::<T>()?.iter_errors(tree).flat_map(|error| faults_of(&error)).collect();
    faults.iter_mut().for_each(|fault| fault.pointer.insert_str(0, at));
    let invalid = |_| vec![Fault::new(at, "body.invalid")];
    Ok(if faults.is_empty() { serde_json::from_value(tree.clone()).map_err(invalid) } else { Err(faults) })
}
