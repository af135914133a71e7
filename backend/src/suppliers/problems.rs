//! What is refused of choosing whom to ask.

crate::refusals! {
    /// Its libraries are chosen only while another one may have to be asked.
    NOT_ASKED_ANY_MORE = 409 "suppliers.not_asked_any_more", "Pagal šį užsakymą kitų bibliotekų nebeklausiama.", "No further library is asked for this request.";
}
