//! Our own library, as the first set-up writes it down.
use abonementas::{
    libraries::{self, Founded, LibraryKind},
    platform::{
        Error, Result, Tx,
        actor::LibraryId,
        jobs::{self, ImportStatus, JobId},
    },
};
use serde_json::json;

use crate::harness::{Api, each_database};

fn found(tx: &mut Tx, name: &str, kind: LibraryKind) -> Result<LibraryId> {
    libraries::found(tx, &Founded { name: name.into(), kind, municipality: None, county: None })
}

fn wait_for(api: &Api, import: JobId, status: ImportStatus) {
    for _ in 0..400 {
        if api.try_read(move |tx| jobs::find(tx, libraries::IMPORT, import)).unwrap().status == status {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("the import is not {}", status.as_str());
}

#[test]
fn there_is_one_library_of_our_own() {
    each_database(|api| {
        let ours = api.write(|tx| found(tx, "Biržų biblioteka", LibraryKind::Municipal));
        assert_eq!(api.write(libraries::ours), ours);
        let again = api.try_write(|tx| found(tx, "Zarasų biblioteka", LibraryKind::Municipal)).unwrap_err();
        assert_eq!(again.refusal().code, "libraries.founded_already");
        let known = api.write(move |tx| libraries::get(tx, ours));
        assert!(known.is_ours && known.is_same_administration && !known.is_abroad && known.root == ours);
    });
}

#[test]
fn what_cannot_be_our_library_is_told_by_its_field() {
    each_database(|api| {
        for (name, kind, pointer) in [
            ("Filialas", LibraryKind::Branch, "/library/kind"),
            ("Latvijas bibliotēka", LibraryKind::Foreign, "/library/kind"),
            (" ", LibraryKind::Municipal, "/library/name"),
        ] {
            let refused = api.try_write(move |tx| found(tx, name, kind)).unwrap_err();
            let Error::Invalid(faults) = refused else { panic!("{refused:?}") };
            assert_eq!(faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>(), [pointer]);
        }
    });
}

#[test]
fn a_library_that_was_imported_before_the_set_up_becomes_ours() {
    each_database(|api| {
        let file = "name,kind,municipality,parent\n\
                    Biržų biblioteka,municipal,Biržų rajono,\n\
                    Vaikų skyrius,department,,Biržų biblioteka\n";
        let import = api.write(move |tx| libraries::take_in(tx, None, file.as_bytes())).id;
        wait_for(api, import, ImportStatus::Checked);
        api.write(move |tx| jobs::commit(tx, libraries::IMPORT, import));
        wait_for(api, import, ImportStatus::Done);
        let ours = api.write(|tx| found(tx, "biržų BIBLIOTEKA", LibraryKind::Municipal));
        let staff = api.staff();
        let page = staff.get("/api/v1/libraries?is_ours=true&count=exact").body;
        assert_eq!(page["total"], 2, "with its department: {page}");
        let library = staff.get(&format!("/api/v1/libraries/{}", ours.0)).body;
        assert_eq!((&library["municipality"], &library["n_branches"]), (&json!("Biržų rajono"), &json!(1)));
    });
}
