//! Lists as files: what the list was asked for, as CSV and as a spreadsheet with amounts as numbers.
use calamine::Data;
use serde_json::json;

use super::{INVOICES, Office, PAYMENTS};
use crate::harness::{
    book::{is_in_cents, numbers, sheet_of},
    each_database,
};

#[test]
fn invoices_payments_balances_and_the_register_are_spreadsheets_too() {
    each_database(|api| {
        let office = Office::open(api);
        let staff = office.staff();
        let (kaunas, utena) = (office.desk.kaunas, office.desk.utena);
        let invoice = office.issued(kaunas, 22_145);
        office.issued(utena, 500);
        office.pay(json!({ "amount_cents": 10_005, "reference": invoice["reference"] }));
        office.pay(json!({ "amount_cents": 1, "payer_name": "Nežinomas" }));
        let number = Data::String(invoice["number"].as_str().unwrap().into());
        let table = |path: &str| sheet_of(staff.download(path));

        let invoices = table(&format!("{INVOICES}?library_id={kaunas}&limit=1&count=exact&format=xlsx"));
        assert_eq!((invoices.height(), &invoices[(1, 1)]), (2, &number), "{invoices:?}");
        assert_eq!(numbers(&invoices, 1, 6..12), [221.45, 0.0, 221.45, 100.05, 0.0, 121.4]);
        assert_eq!(table(&format!("{INVOICES}?limit=1&format=xlsx")).height(), 3, "all pages");
        assert!(is_in_cents(staff.download(&format!("{INVOICES}?format=xlsx"))), "two decimals");

        let payments = table(&format!("{PAYMENTS}?limit=1&format=xlsx"));
        assert_eq!((payments.height(), &payments[(2, 9)]), (3, &number), "{payments:?}");
        assert_eq!((numbers(&payments, 1, 7..9), numbers(&payments, 2, 7..9)), (vec![0.01, 0.01], vec![100.05, 0.0]));
        assert_eq!(table(&format!("{PAYMENTS}?is_unused=true&format=xlsx")).height(), 2);
        let csv = String::from_utf8(staff.download(&format!("{PAYMENTS}?is_unused=true&format=csv"))).unwrap();
        assert!(csv.lines().nth(1).unwrap().starts_with("2026-03-02,Nežinomas,"), "{csv}");

        let balances = table(&format!("{INVOICES}/balances?format=xlsx"));
        assert_eq!((balances.height(), &balances[(3, 0)]), (4, &Data::String("Iš viso".into())), "{balances:?}");
        assert_eq!(numbers(&balances, 1, 1..6), [0.0, 0.0, 221.45, 100.05, 121.4]);
        assert_eq!(numbers(&balances, 3, 1..6), [0.0, 0.0, 226.45, 100.05, 126.4]);

        let year = "from_on=2026-01-01&to_on=2026-12-31";
        let register = table(&format!("{INVOICES}/register?{year}&format=xlsx"));
        assert_eq!((register.height(), &register[(1, 1)]), (3, &number), "{register:?}");
        let same = String::from_utf8(staff.download(&format!("{INVOICES}/register?{year}"))).unwrap();
        assert!(same.lines().nth(1).unwrap().contains(",\"221,45\",\"0,00\",\"221,45\",\"100,05\""), "{same}");
        let statement = table(&format!("{INVOICES}/statement?library_id={kaunas}&{year}&format=xlsx"));
        assert_eq!(numbers(&statement, 2, 3..5), [-100.05, 121.4], "{statement:?}");
        let accounting = staff.get(&format!("{INVOICES}/accounting?{year}&format=xlsx"));
        assert_eq!(accounting.code(), "query.invalid", "accounting has one shape: {accounting:?}");
    });
}
