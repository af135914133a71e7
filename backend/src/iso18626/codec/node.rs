//! The tree of elements between text and message, of local names alone: whose namespace it was is settled before.

/// An element with what is directly in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    pub name: String,
    /// Its text, without that of its children.
    pub text: String,
    /// The attribute `scheme`.
    pub scheme: Option<String>,
    pub children: Vec<Node>,
}

impl Node {
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    pub fn with_text(name: &str, text: impl Into<String>) -> Self {
        Self { name: name.to_owned(), text: text.into(), ..Self::default() }
    }

    /// Nothing is in it, not even an element.
    pub fn is_blank(&self) -> bool {
        self.children.is_empty() && self.text.trim().is_empty()
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    pub fn child_mut(&mut self, name: &str) -> Option<&mut Node> {
        self.children.iter_mut().find(|child| child.name == name)
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The element by its path: `header/timestamp`.
    pub fn find(&self, path: &str) -> Option<&Node> {
        path.split('/').try_fold(self, |node, name| node.child(name))
    }

    /// Whether it has such a child and something is in it.
    pub fn says(&self, name: &str) -> bool {
        self.all(name).any(|child| !child.is_blank())
    }

    pub fn remove(&mut self, name: &str) {
        self.children.retain(|child| child.name != name);
    }

    /// Takes the children of a name out, in their order.
    pub fn take(&mut self, name: &str) -> Vec<Node> {
        self.children.extract_if(.., |child| child.name == name).collect()
    }

    pub fn rename(&mut self, from: &str, to: &str) {
        for child in self.children.iter_mut().filter(|child| child.name == from) {
            to.clone_into(&mut child.name);
        }
    }
}
