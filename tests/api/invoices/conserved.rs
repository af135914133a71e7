//! Money is conserved: over random histories, after every step, each cost line is unbilled, drafted or billed, once.
use serde_json::{Value, json};

use super::{INVOICES, Office, PAYMENTS, RUNS, assert_conserved};
use crate::harness::{Api, Dice, each_database};

/// How many steps a history has; on each database one history of each seed.
const STEPS: usize = 60;
const SEEDS: [u64; 2] = [7, 2_026];

/// What a history has made so far.
#[derive(Default)]
struct Made {
    loans: Vec<Value>,
    runs: Vec<Value>,
    payments: Vec<Value>,
    taken: Vec<&'static str>,
}

#[test]
fn every_line_is_unbilled_drafted_or_billed_after_every_step_of_a_random_history() {
    each_database(|api| {
        for seed in SEEDS {
            let (mut dice, mut made) = (Dice::new(seed), Made::default());
            let office = if seed == SEEDS[0] { Office::open(api) } else { Office { desk: reopened(api) } };
            for _ in 0..STEPS {
                let taken = step(&office, &mut dice, &mut made);
                made.taken.push(taken);
                assert_conserved(api);
                assert_numbers(&office);
            }
            let kinds: std::collections::BTreeSet<_> = made.taken.iter().collect();
            eprintln!("seed {seed}: {} steps of {} kinds: {kinds:?}", made.taken.len(), kinds.len());
            assert!(kinds.len() >= 8, "the history tells too little: {kinds:?}");
        }
    });
}

/// The same libraries, with a colleague of their own.
fn reopened(api: &Api) -> crate::loans::Desk {
    let staff = api.staff();
    let id = |q: &str| staff.get(&format!("/api/v1/libraries?q={q}")).body["items"][0]["id"].as_i64().unwrap();
    crate::loans::Desk { kaunas: id("Kauno"), utena: id("Utenos"), staff }
}

/// Takes a step by chance; says which.
fn step(office: &Office, dice: &mut Dice, made: &mut Made) -> &'static str {
    let staff = office.staff();
    let library = [office.desk.kaunas, office.desk.utena][dice.below(2)];
    let invoices = office.invoices();
    match dice.below(14) {
        0..4 => {
            made.loans.push(office.cost(library, 50 + i64::try_from(dice.below(900)).unwrap()));
            "charge"
        }
        4 if !made.loans.is_empty() => {
            let loan = &made.loans[dice.below(made.loans.len())];
            let charge = &loan["charges"][0]["id"];
            let void = format!("/api/v1/loans/{}/charges/{charge}/actions/void", loan["id"]);
            if staff.post(&void, json!({ "reason": "Klaida" })).status == 200 { "counter" } else { "refused" }
        }
        5 | 6 => {
            made.runs.push(office.run());
            "run"
        }
        7 if !made.runs.is_empty() => {
            let run = &made.runs[dice.below(made.runs.len())];
            let undone = staff.post(&format!("{RUNS}/{}/actions/undo", run["id"]), json!({}));
            if undone.status == 200 { "undo" } else { "refused" }
        }
        8 | 9 => act(office, &invoices, "draft", "issue", json!({}), dice),
        10 => act(office, &invoices, "draft", "drop", json!({}), dice),
        11 => {
            let lines = if dice.below(2) == 0 { json!([1]) } else { json!([]) };
            let status = ["issued", "partly_paid", "paid"][dice.below(3)];
            act(office, &invoices, status, "credit", json!({ "reason": "Klaida", "lines": lines }), dice)
        }
        12 => {
            let open: Vec<&Value> = invoices.iter().filter(|one| one["rest_cents"].as_i64().unwrap() > 0).collect();
            if open.is_empty() {
                return "nothing";
            }
            let text = open[dice.below(open.len())]["number"].clone();
            let cents = 30 + dice.below(1200);
            made.payments.push(office.pay(json!({ "amount_cents": cents, "text": text })));
            "pay"
        }
        _ if !made.payments.is_empty() => {
            let id = made.payments[dice.below(made.payments.len())]["id"].clone();
            let payment = staff.get(&format!("{PAYMENTS}/{id}")).body;
            let body = json!({ "use_id": payment["uses"][0]["id"] });
            let taken = staff.post(&format!("{PAYMENTS}/{id}/actions/take_back"), body);
            if taken.status == 200 { "take back" } else { "refused" }
        }
        _ => "nothing",
    }
}

fn act(
    office: &Office,
    invoices: &[Value],
    status: &str,
    action: &'static str,
    body: Value,
    dice: &mut Dice,
) -> &'static str {
    let fitting: Vec<&Value> = invoices.iter().filter(|one| one["status"] == status).collect();
    if fitting.is_empty() {
        return "nothing";
    }
    let id = &fitting[dice.below(fitting.len())]["id"];
    if office.act(id, action, body).status == 200 { action } else { "refused" }
}

/// The numbers of each series are 1, 2, 3 … without a gap.
fn assert_numbers(office: &Office) {
    for (kind, prefix) in [("invoice", "TBA"), ("credit_note", "KR")] {
        let all = office.staff().get(&format!("{INVOICES}?kind={kind}&limit=200&sort=invoice_on")).body;
        let mut numbers: Vec<String> = all["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|one| one["number"].as_str().map(str::to_owned))
            .collect();
        numbers.sort();
        let expected: Vec<String> = (1..=numbers.len()).map(|n| format!("{prefix} {n:06}")).collect();
        assert_eq!(numbers, expected);
    }
}
