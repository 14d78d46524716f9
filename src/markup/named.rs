//! What has a name, and perhaps an address.

/// A person, an outlet, or a page about a work.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// The name; whom `@[Name]` means must be spelled so, in any case.
    pub name: String,
    /// A page about them, or the page itself; already checked.
    pub url: Option<String>,
}
