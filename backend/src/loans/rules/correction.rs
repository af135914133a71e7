//! Taking a step back: what it changed becomes what it was, and what changed since by other means stays.
use serde_json::Value;

/// `now` with everything that differs between `before` and `after` as it was before: field by field, and row by row
/// where there are as many rows as before.
pub fn take_back(now: &Value, before: &Value, after: &Value) -> Value {
    match (now, before, after) {
        (Value::Object(fields), Value::Object(was), Value::Object(is)) => {
            let mut fields = fields.clone();
            for (name, was) in was {
                let field = fields.get(name).unwrap_or(&Value::Null);
                let taken_back = take_back(field, was, is.get(name).unwrap_or(&Value::Null));
                fields.insert(name.clone(), taken_back);
            }
            Value::Object(fields)
        }
        (Value::Array(rows), Value::Array(were), Value::Array(are))
            if rows.len() == were.len() && are.len() == were.len() =>
        {
            rows.iter().zip(were.iter().zip(are)).map(|(row, (was, is))| take_back(row, was, is)).collect()
        }
        _ if before == after => now.clone(),
        _ => before.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_edit_since_the_step_survives_its_correction() {
        let before = json!({ "status": "sent", "due_on": null, "partner_number": null });
        let after = json!({ "status": "shipped", "due_on": "2026-04-01", "partner_number": null });
        let now = json!({ "status": "shipped", "due_on": "2026-04-01", "partner_number": "A-7" });
        let taken_back = json!({ "status": "sent", "due_on": null, "partner_number": "A-7" });
        assert_eq!(take_back(&now, &before, &after), taken_back);
    }

    #[test]
    fn what_was_noted_of_one_volume_survives_the_correction_of_another() {
        let before = json!({ "items": [{ "n": 1, "due_on": null }, { "n": 2, "due_on": null }] });
        let after = json!({ "items": [{ "n": 1, "due_on": "2026-04-01" }, { "n": 2, "due_on": null }] });
        let now = json!({ "items": [{ "n": 1, "due_on": "2026-04-01" }, { "n": 2, "due_on": null, "barcode": "B2" }] });
        let taken_back = json!({ "items": [{ "n": 1, "due_on": null }, { "n": 2, "due_on": null, "barcode": "B2" }] });
        assert_eq!(take_back(&now, &before, &after), taken_back);
    }

    #[test]
    fn a_row_that_the_step_added_is_gone() {
        let (before, after) = (json!({ "asks": [] }), json!({ "asks": [{ "n": 1 }] }));
        assert_eq!(take_back(&after, &before, &after), before);
    }
}
