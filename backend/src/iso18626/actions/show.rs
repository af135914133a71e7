//! Partners' systems and messages as people see them.
use super::{
    super::{
        ManagePeers, ReadMessages, codec,
        message::{Message, hide_persons},
        model::{
            IsoAgency, IsoCredentialsShown, IsoMessage, IsoMessageId, IsoPeer, LoanNamed, MessageList, MessageRow,
            MessageState, PeerList, PeerRow, WholeIsoMessage,
        },
        rules, store,
    },
    ENTITY,
    seal::opened,
};
use crate::{
    keys, libraries, loans,
    platform::{
        Error, Page, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Timeline},
    },
    readers::SeeReaders,
};

pub fn list(tx: &mut Tx, wanted: &PeerList) -> Result<Page<IsoPeer>> {
    tx.act_everywhere(ReadMessages::CODE)?;
    let Page { items, next_cursor, total } = store::list_peers(tx, wanted)?;
    Ok(Page { items: whole(tx, items)?, next_cursor, total })
}

pub fn get(tx: &mut Tx, id: LibraryId) -> Result<IsoPeer> {
    tx.act_everywhere(ReadMessages::CODE)?;
    let row = store::get_peer(tx, id)?;
    one(tx, row)
}

/// Who set a system up, edited and paused it.
pub fn timeline(tx: &mut Tx, id: LibraryId) -> Result<Timeline> {
    tx.act_everywhere(ManagePeers::CODE)?;
    store::get_peer(tx, id)?;
    events::timeline(tx, ENTITY, id.0)
}

pub fn one(tx: &mut Tx, row: PeerRow) -> Result<IsoPeer> {
    whole(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

fn whole(tx: &mut Tx, rows: Vec<PeerRow>) -> Result<Vec<IsoPeer>> {
    let ids: Vec<_> = rows.iter().map(|row| row.library_id).collect();
    let (standings, mut named) = (store::standings(tx, &ids)?, libraries::refs(tx, &ids)?);
    let mut peers = Vec::new();
    for row in rows {
        let standing = standings.get(&row.library_id).copied().unwrap_or_default();
        let credentials = opened(tx, &row);
        peers.push(IsoPeer {
            library: named.remove(&row.library_id).ok_or(Error::NotFound)?,
            agency: IsoAgency { kind: row.agency_kind, value: row.agency_value },
            our_agency: IsoAgency { kind: row.our_kind, value: row.our_value },
            url: row.url,
            dialect: row.dialect,
            state: row.state,
            credentials: IsoCredentialsShown {
                account_id: credentials.account_id,
                has_security_code: credentials.security_code.is_some(),
                header_name: credentials.header_name,
            },
            automatic: row.automatic,
            has_key: keys::is_partner(tx, row.library_id)?,
            failing_since: row.failing_since,
            n_waiting: standing.n_waiting,
            n_dead: standing.n_dead,
            n_to_read: standing.n_to_read,
            last_in_at: standing.last_in_at,
            last_out_at: standing.last_out_at,
            created_at: row.created_at,
            version: row.version,
            actions: rules::actions(row.state, standing.n_dead),
        });
    }
    Ok(peers)
}

pub fn messages(tx: &mut Tx, wanted: &MessageList) -> Result<Page<IsoMessage>> {
    tx.act_everywhere(ReadMessages::CODE)?;
    let Page { items, next_cursor, total } = store::list_messages(tx, wanted)?;
    Ok(Page { items: shown(tx, items)?, next_cursor, total })
}

/// A message whole; persons only for those who may see readers, and only where they ask for them.
pub fn message(tx: &mut Tx, id: IsoMessageId, with_persons: bool) -> Result<WholeIsoMessage> {
    let (row, content, is_without_persons) = content(tx, id, with_persons)?;
    let confirmation = store::confirmed(tx, id)?;
    let internal = |err: serde_json::Error| Error::Internal(err.to_string());
    let content = content.map(|content| serde_json::to_value(content).map_err(internal)).transpose()?;
    let attempts = store::attempts(tx, id)?;
    Ok(WholeIsoMessage { message: one_message(tx, row)?, content, is_without_persons, confirmation, attempts })
}

/// A message as a file: as it stood on the wire, or written anew without persons.
pub fn download(tx: &mut Tx, id: IsoMessageId, with_persons: bool) -> Result<String> {
    let (row, content, is_without_persons) = content(tx, id, with_persons)?;
    match content {
        Some(message) if is_without_persons => {
            codec::write(&message, row.dialect).map_err(|err| Error::Internal(err.to_string()))
        }
        None if is_without_persons => Err(Error::Forbidden { right: SeeReaders::CODE }),
        _ => store::on_wire(tx, id),
    }
}

/// What a message says. What could not be read whole may hide a person, and is shown to those alone who may see them.
fn content(tx: &mut Tx, id: IsoMessageId, with_persons: bool) -> Result<(MessageRow, Option<Message>, bool)> {
    tx.act_everywhere(ReadMessages::CODE)?;
    let row = store::get_message(tx, id)?;
    let json = store::content(tx, id)?;
    let read = |json: String| serde_json::from_str(&json).map_err(|err| Error::Internal(err.to_string()));
    let mut message: Option<Message> = json.map(read).transpose()?;
    let is_without_persons = !with_persons || !tx.actor.may(SeeReaders::CODE);
    if let Some(message) = message.as_mut().filter(|_| is_without_persons) {
        hide_persons(message);
    }
    Ok((row, message, is_without_persons))
}

pub fn one_message(tx: &mut Tx, row: MessageRow) -> Result<IsoMessage> {
    shown(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

fn shown(tx: &mut Tx, rows: Vec<MessageRow>) -> Result<Vec<IsoMessage>> {
    let (libraries, loans_of): (Vec<_>, Vec<_>) = rows.iter().map(|row| (row.library_id, row.loan_id)).unzip();
    let loans_of: Vec<i64> = loans_of.into_iter().flatten().map(|loan| loan.0).collect();
    let (named, numbers) = (libraries::refs(tx, &libraries)?, loans::numbers(tx, &loans_of)?);
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let contents = store::contents(tx, &ids)?;
    let message = |row: MessageRow| {
        let said = contents.get(&row.id).map(|json| serde_json::from_str(json)).transpose();
        let said = said.map_err(|err| Error::Internal(err.to_string()))?;
        let loan = row.loan_id.and_then(|id| Some(LoanNamed { id, number: numbers.get(&id.0)?.clone() }));
        Ok(IsoMessage {
            library: named.get(&row.library_id).cloned().ok_or(Error::NotFound)?,
            loan,
            next_try_at: (row.state == MessageState::Waiting).then_some(row.due_at),
            actions: rules::message_actions(row.direction, row.state, row.is_to_read),
            id: row.id,
            direction: row.direction,
            kind: row.kind,
            code: row.code,
            said: said.as_ref().map(rules::in_short),
            dialect: row.dialect,
            state: row.state,
            error_type: row.error_type,
            error_value: row.error_value,
            is_to_read: row.is_to_read,
            n_tries: row.n_tries,
            settled_at: row.settled_at,
            created_at: row.created_at,
        })
    };
    rows.into_iter().map(message).collect()
}
