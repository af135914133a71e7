//! How a group of elements is told: its elements in the order of the standard, how often each occurs, and its name.

/// Makes the type of a group, and how the codec reads and writes it. `1` is mandatory, `?` at most one, `*` any number.
/// A group `told_by` one of its elements means nothing without it: an empty number, an address without data.
macro_rules! group {
    (
        $(#[$head:meta])*
        $name:ident $(told_by $telling:literal)? {
            $($(#[$doc:meta])* $field:ident: $times:tt $type:ty = $element:literal,)+
        }
    ) => {
        $crate::iso18626::message::group::fields! {
            [$(#[$head])*] $name [] $({ [$(#[$doc])*] $field $times $type })+
        }

        impl $crate::iso18626::codec::element::Element for $name {
            fn read(
                node: &$crate::iso18626::codec::node::Node,
                faults: &mut $crate::iso18626::codec::faults::Faults,
            ) -> Option<Self> {
                $(let $field = $crate::iso18626::codec::element::Field::take(node, $element, faults);)+
                Some(Self { $($field: $field?),+ })
            }

            fn write(&self, name: &str) -> $crate::iso18626::codec::node::Node {
                let mut node = $crate::iso18626::codec::node::Node::new(name);
                $($crate::iso18626::codec::element::Field::put(&self.$field, $element, &mut node);)+
                node
            }
            $(
                fn is_absent(node: &$crate::iso18626::codec::node::Node) -> bool {
                    node.child($telling).is_none_or(|telling| telling.is_blank())
                }
            )?
        }

        #[cfg(test)]
        impl $crate::iso18626::codec::tests::source::Any for $name {
            fn any(source: &mut $crate::iso18626::codec::tests::source::Source) -> Self {
                Self { $($field: $crate::iso18626::codec::tests::source::AnyField::any_field(source)),+ }
            }
        }
    };
}

/// Takes the fields of a group one by one, and gives each the type that follows from how often it occurs.
macro_rules! fields {
    ([$($head:tt)*] $name:ident [$($done:tt)*] { [$($doc:tt)*] $field:ident 1 $type:ty } $($rest:tt)*) => {
        $crate::iso18626::message::group::fields! {
            [$($head)*] $name [$($done)* $($doc)* pub $field: $type,] $($rest)*
        }
    };
    ([$($head:tt)*] $name:ident [$($done:tt)*] { [$($doc:tt)*] $field:ident ? $type:ty } $($rest:tt)*) => {
        $crate::iso18626::message::group::fields! {
            [$($head)*] $name [
                $($done)* $($doc)*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            ] $($rest)*
        }
    };
    ([$($head:tt)*] $name:ident [$($done:tt)*] { [$($doc:tt)*] $field:ident * $type:ty } $($rest:tt)*) => {
        $crate::iso18626::message::group::fields! {
            [$($head)*] $name [
                $($done)* $($doc)*
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub $field: Vec<$type>,
            ] $($rest)*
        }
    };
    ([$($head:tt)*] $name:ident [$($done:tt)*]) => {
        $($head)*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name { $($done)* }
    };
}

pub(in crate::iso18626) use {fields, group};
