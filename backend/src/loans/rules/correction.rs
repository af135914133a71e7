//! Taking a step back: what it changed becomes what it was, and what changed since by other means stays.
use serde_json::Value;

/// `now` with every field that differs between `before` and `after` as it was before.
pub fn take_back(now: &Value, before: &Value, after: &Value) -> Value {
    let mut taken_back = now.clone();
    for (name, was) in before.as_object().into_iter().flatten() {
        if after.get(name) != Some(was) {
            taken_back[name] = was.clone();
        }
    }
    taken_back
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
}
