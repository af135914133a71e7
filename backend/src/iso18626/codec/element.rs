//! How an element becomes a value of the message and back, and how often it may stand in its group.
use super::{faults::Faults, node::Node};

/// What one element says.
pub trait Element: Sized {
    /// None after a fault was noted.
    fn read(node: &Node, faults: &mut Faults) -> Option<Self>;

    fn write(&self, name: &str) -> Node;

    /// Whether an element that may be left out says nothing, as if it were.
    fn is_absent(node: &Node) -> bool {
        node.is_blank()
    }
}

/// An element in its group: mandatory as it is, at most once as an `Option`, any number of times as a `Vec`.
pub trait Field: Sized {
    /// None after a fault was noted without which there is no group. Further elements of a name that may stand once
    /// are passed over, as unknown ones are.
    fn take(parent: &Node, name: &str, faults: &mut Faults) -> Option<Self>;

    fn put(&self, name: &str, parent: &mut Node);
}

impl<T: Element> Field for T {
    fn take(parent: &Node, name: &str, faults: &mut Faults) -> Option<Self> {
        let first = parent.all(name).find(|node| !T::is_absent(node));
        faults.within(name, |faults| match first.or(parent.child(name)) {
            Some(node) => T::read(node, faults),
            None => {
                faults.missing();
                None
            }
        })
    }

    fn put(&self, name: &str, parent: &mut Node) {
        parent.children.push(self.write(name));
    }
}

impl<T: Element> Field for Option<T> {
    fn take(parent: &Node, name: &str, faults: &mut Faults) -> Option<Self> {
        let first = parent.all(name).find(|node| !T::is_absent(node));
        let value = first.and_then(|node| faults.within(name, |faults| T::read(node, faults)));
        Some(value.filter(|value| telling(value, name).is_some()))
    }

    fn put(&self, name: &str, parent: &mut Node) {
        parent.children.extend(self.as_ref().and_then(|value| telling(value, name)));
    }
}

impl<T: Element> Field for Vec<T> {
    fn take(parent: &Node, name: &str, faults: &mut Faults) -> Option<Self> {
        let nodes = parent.all(name).filter(|node| !T::is_absent(node));
        let values = nodes.filter_map(|node| faults.within(name, |faults| T::read(node, faults)));
        Some(values.filter(|value| telling(value, name).is_some()).collect())
    }

    fn put(&self, name: &str, parent: &mut Node) {
        parent.children.extend(self.iter().filter_map(|value| telling(value, name)));
    }
}

/// The element of a value that may be left out, unless it says nothing: a group can be full of what nobody knows.
pub fn telling<T: Element>(value: &T, name: &str) -> Option<Node> {
    let node = value.write(name);
    (!T::is_absent(&node)).then_some(node)
}
