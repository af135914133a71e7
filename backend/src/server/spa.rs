//! The built staff application: in a release inside the binary, in a debug build read from `frontend/dist`.
use actix_web::{
    HttpRequest, HttpResponse,
    http::{Method, header},
    web::Data,
};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::platform::{problem, routes::Spec};

/// Scripts and styles from here alone; styles may stand in attributes, because the components set sizes so.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The browsable reference brings its own inline script.
pub const DOCS_POLICY: &str = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../frontend/dist"]
#[allow_missing = true]
struct Spa;

/// A file of the application; its first page for every other address; below `/api` and `/iso18626` a problem.
pub async fn page_or_nothing(request: HttpRequest, spec: Data<Spec>) -> HttpResponse {
    let path = request.path();
    let is_ours = ["/api", "/iso18626"].iter().any(|root| path == *root || path.starts_with(&format!("{root}/")));
    if is_ours || ![Method::GET, Method::HEAD].contains(request.method()) {
        return problem::no_such_operation(request, spec).await;
    }
    let name = path.trim_start_matches('/');
    match Spa::get(name).filter(|_| !name.is_empty()) {
        Some(file) => send(&request, name, file),
        None if name.starts_with("assets/") => HttpResponse::NotFound().finish(),
        None => match Spa::get("index.html") {
            Some(page) => send(&request, "index.html", page),
            None => HttpResponse::NotFound().finish(),
        },
    }
}

/// Encodings that the build leaves copies in, by their endings; the smaller first.
const PACKED: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The smallest copy that the build left beside a file and the browser takes.
fn send(request: &HttpRequest, name: &str, file: EmbeddedFile) -> HttpResponse {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let takes = |encoding: &str| accepted.split([',', ';', ' ']).any(|one| one == encoding);
    let packed = PACKED
        .iter()
        .filter(|(encoding, _)| takes(encoding))
        .find_map(|&(encoding, ending)| Spa::get(&format!("{name}.{ending}")).map(|copy| (encoding, copy)));
    let mut response = HttpResponse::Ok();
    response.content_type(mime_guess::from_path(name).first_or_octet_stream().as_ref());
    // The names of assets hold a digest of their content.
    let kept = if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.insert_header((header::CACHE_CONTROL, kept)).insert_header((header::VARY, "Accept-Encoding"));
    match packed {
        Some((encoding, copy)) => {
            response.insert_header((header::CONTENT_ENCODING, encoding)).body(copy.data.into_owned())
        }
        None => response.body(file.data.into_owned()),
    }
}
