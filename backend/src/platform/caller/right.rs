//! What a role may be allowed to do.

/// Something that a role may be allowed to do. A type, so that a handler's signature says what it needs.
pub trait Right {
    const CODE: &'static str;
}

/// Declares the rights of a capability, and `RIGHTS`, the list of them: code, Lithuanian and English name.
#[macro_export]
macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $lt:literal, $en:literal;)*) => {
        $($(#[$doc])* pub struct $name;
        impl $crate::platform::Right for $name { const CODE: &'static str = $code; })*

        /// Every right of this capability: code, Lithuanian name, English name.
        pub const RIGHTS: &[(&str, &str, &str)] = &[$(($code, $lt, $en)),*];
    };
}

/// Everybody who is signed in holds this: for what belongs to oneself.
pub struct SignedIn;

impl Right for SignedIn {
    const CODE: &'static str = "session";
}
