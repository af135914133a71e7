//! Messages of our own, in both dialects.
