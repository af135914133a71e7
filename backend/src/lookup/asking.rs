//! Catalogues are asked, all at once and each by itself.
use std::time::{Duration, Instant};

use futures_util::future::join_all;

use super::{
    model::{Lookup, LookupReason, LookupTargetAnswer, TargetToAsk, TitleWanted},
    rules::{self, Judged, LIMITS, Titles},
};
use crate::platform::outgoing::{Get, Outgoing};

/// Asks these catalogues; it takes as long as the longest deadline at most.
pub async fn ask(outgoing: &Outgoing, targets: &[TargetToAsk], wanted: &TitleWanted) -> Lookup {
    let answers = join_all(targets.iter().map(|target| ask_one(outgoing, target, wanted))).await;
    let (told, titles): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
    let by_target: Vec<_> = targets.iter().zip(titles).collect();
    Lookup { items: rules::merge(&by_target), targets: told }
}

async fn ask_one(outgoing: &Outgoing, target: &TargetToAsk, wanted: &TitleWanted) -> (LookupTargetAnswer, Titles) {
    let Some(url) = rules::address(&target.row, wanted) else {
        return (told(target, Judged::because(LookupReason::NoIndex), 0, None), Titles::new());
    };
    let get = Get {
        headers: target.credentials.iter().map(rules::authorization).collect(),
        within: Duration::from_millis(u64::try_from(target.row.deadline_ms).unwrap_or_default()),
        most: LIMITS.bytes,
    };
    let begun = Instant::now();
    let exchange = outgoing.get(&url, get).await;
    let took = begun.elapsed();
    let (judged, titles) = rules::judge(exchange, target.row.marc_format);
    (told(target, judged, titles.len(), Some(took)), titles)
}

fn told(target: &TargetToAsk, judged: Judged, n_read: usize, took: Option<Duration>) -> LookupTargetAnswer {
    LookupTargetAnswer {
        target_id: target.row.id,
        name: target.row.name.clone(),
        library: target.library.clone(),
        status: judged.status(),
        reason: judged.reason,
        http_status: judged.http_status,
        said: judged.said,
        count: judged.count,
        n_read,
        n_unread: judged.n_unread,
        ms: took.map(|took| i64::try_from(took.as_millis()).unwrap_or(i64::MAX)),
    }
}
