//! The signed paper and the annexes.
use serde_json::json;

use super::{in_force, path};
use crate::harness::each_database;

const PDF: &[u8] = b"%PDF-1.7\n...";

#[test]
fn a_signed_paper_is_attached_fetched_and_taken_off() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let at = format!("{}/files", path(&one));
        let put = staff.post_file(
            &format!("{at}?kind=signed&name=Sutartis%20Bir%C5%BEai.pdf"),
            "application/octet-stream",
            PDF,
        );
        assert_eq!(
            (put.status, &put.body["media_type"], &put.body["size"]),
            (201, &json!("application/pdf"), &json!(12))
        );
        let shown = &staff.get(&path(&one)).body["files"][0];
        assert_eq!((&shown["name"], &shown["kind"]), (&json!("Sutartis Biržai.pdf"), &json!("signed")));
        let file = format!("{at}/{}", put.body["id"]);
        let got = staff.get(&file);
        assert_eq!((got.status, got.header("Content-Type")), (200, "application/pdf"));
        assert!(
            got.header("Content-Disposition").starts_with("attachment; filename*=UTF-8''Sutartis%20Bir%C5%BEai.pdf")
        );
        assert_eq!(got.body.as_str().unwrap().as_bytes(), PDF);
        assert_eq!(staff.send("DELETE", &file, &[], "").status, 204);
        assert_eq!(staff.get(&path(&one)).body["files"], json!([]));
        assert_eq!(staff.get(&file).status, 404);
    });
}

#[test]
fn a_file_is_of_the_right_kind_and_size() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let at = format!("{}/files?kind=annex&name=a.pdf", path(&one));
        let wrong = staff.post_file(&at, "application/octet-stream", b"<script>alert(1)</script>");
        assert_eq!((wrong.status, wrong.body["errors"][0]["code"].as_str()), (422, Some("agreements.file_type")));
        let mut large = PDF.to_vec();
        large.resize((20 << 20) + 1, b' ');
        assert_eq!(staff.post_file(&at, "application/octet-stream", &large).status, 413);
        assert_eq!(staff.post_file(&at, "text/plain", PDF).status, 415);
        assert_eq!(staff.get(&path(&one)).body["files"], json!([]));
    });
}

#[test]
fn a_file_belongs_to_its_agreement() {
    each_database(|api| {
        let staff = api.staff();
        let (one, other) = (in_force(api, &staff, "Biržų biblioteka"), in_force(api, &staff, "Zarasų biblioteka"));
        let at = format!("{}/files?kind=signed&name=a.pdf", path(&one));
        let put = staff.post_file(&at, "application/octet-stream", PDF).body;
        assert_eq!(staff.get(&format!("{}/files/{}", path(&other), put["id"])).status, 404);
    });
}
