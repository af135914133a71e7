//! Random messages of any language: what is written is read again as it was.
use proptest::{
    collection::vec,
    prelude::{ProptestConfig, any},
    test_runner::TestCaseError,
};

use super::source::{Any, Source};
use crate::iso18626::{
    codec::{Dialect, Read, Reading, fit::fit, read, unsayable, write},
    message::Message,
};

fn came_back(message: &Message, dialect: Dialect) -> Result<(), TestCaseError> {
    let fitted = fit(message, dialect);
    proptest::prop_assert_eq!(unsayable(message, dialect), fitted.as_ref().err().copied());
    match (write(message, dialect), fitted) {
        (Ok(xml), Ok(fitted)) => {
            let Read { reading, dialect: told } =
                read(xml.as_bytes()).map_err(|err| TestCaseError::fail(err.reason))?;
            proptest::prop_assert_eq!(reading, Reading::Good(fitted), "{}", xml);
            proptest::prop_assert_eq!(told, dialect, "{}", xml);
        }
        (Err(refused), Err(unsayable)) => proptest::prop_assert_eq!(refused, unsayable),
        (written, _) => return Err(TestCaseError::fail(format!("{written:?}"))),
    }
    Ok(())
}

proptest::proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_2021_every_message_comes_back_as_it_was(bytes in vec(any::<u8>(), 0..3000)) {
        let message = Message::any(&mut Source::new(bytes));
        proptest::prop_assert_eq!(fit(&message, Dialect::V2021), Ok(message.clone()));
        came_back(&message, Dialect::V2021)?;
    }

    #[test]
    fn in_1_2_every_message_comes_back_as_it_could_be_said(bytes in vec(any::<u8>(), 0..3000)) {
        let message = Message::any(&mut Source::new(bytes));
        came_back(&message, Dialect::V12)?;
        if let Ok(fitted) = fit(&message, Dialect::V12) {
            proptest::prop_assert_eq!(fit(&fitted, Dialect::V12), Ok(fitted.clone()));
            came_back(&fitted, Dialect::V12)?;
        }
    }

    #[test]
    fn what_is_stored_is_read_as_it_was(bytes in vec(any::<u8>(), 0..3000)) {
        let message = Message::any(&mut Source::new(bytes));
        let stored = serde_json::to_string(&message).expect("JSON");
        proptest::prop_assert!(!stored.contains(":null") && !stored.contains(":[]"));
        proptest::prop_assert_eq!(serde_json::from_str::<Message>(&stored).expect("a message"), message);
    }
}
