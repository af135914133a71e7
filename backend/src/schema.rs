//! The tables as diesel sees them: one description for both databases.

diesel::table! {
    leases (name) {
        name -> Text,
        holder -> Text,
        held_until -> Timestamp,
    }
}
diesel::table! {
    number_series (series, year) {
        series -> Text,
        year -> Integer,
        next_no -> BigInt,
    }
}
diesel::table! {
    libraries (id) {
        id -> BigInt,
        parent_id -> Nullable<BigInt>,
        kind -> Text,
        name -> Text,
        short_name -> Nullable<Text>,
        is_ours -> Bool,
        municipality -> Nullable<Text>,
        county -> Nullable<Text>,
        territory -> Nullable<Text>,
        sigla -> Nullable<Text>,
        isil -> Nullable<Text>,
        company_code -> Nullable<Text>,
        street -> Nullable<Text>,
        city -> Nullable<Text>,
        postal_code -> Nullable<Text>,
        country -> Text,
        reached_by -> Text,
        reached_at -> Nullable<Text>,
        note -> Nullable<Text>,
        is_active -> Bool,
        match_key -> Text,
        name_key -> Text,
        municipality_key -> Text,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    library_contacts (id) {
        id -> BigInt,
        library_id -> BigInt,
        role -> Text,
        person -> Nullable<Text>,
        email -> Nullable<Text>,
        phone -> Nullable<Text>,
    }
}
diesel::table! {
    library_closures (id) {
        id -> BigInt,
        library_id -> BigInt,
        from_on -> Date,
        to_on -> Date,
        reason -> Nullable<Text>,
    }
}
diesel::table! {
    accounts (id) {
        id -> BigInt,
        email -> Text,
        name -> Text,
        position -> Nullable<Text>,
        library_id -> BigInt,
        is_enabled -> Bool,
        password_hash -> Nullable<Text>,
        password_set_at -> Nullable<Timestamp>,
        last_signed_in_at -> Nullable<Timestamp>,
        name_key -> Text,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    setup_codes (id) {
        id -> BigInt,
        code_hash -> Text,
        created_at -> Timestamp,
    }
}
diesel::table! {
    invitations (id) {
        id -> BigInt,
        account_id -> BigInt,
        token_hash -> Text,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    sessions (id) {
        id -> BigInt,
        account_id -> BigInt,
        user_agent -> Nullable<Text>,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    throttles (key) {
        key -> Text,
        n_failures -> BigInt,
        blocked_until -> Timestamp,
        last_failed_at -> Timestamp,
    }
}
diesel::table! {
    roles (id) {
        id -> BigInt,
        key -> Nullable<Text>,
        name -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    role_rights (role_id, code) {
        role_id -> BigInt,
        code -> Text,
    }
}
diesel::table! {
    assignments (id) {
        id -> BigInt,
        account_id -> BigInt,
        role_id -> BigInt,
        scope -> Text,
        from_on -> Date,
        to_on -> Nullable<Date>,
        granted_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    deputies (id) {
        id -> BigInt,
        absent_id -> BigInt,
        deputy_id -> BigInt,
        from_on -> Date,
        to_on -> Date,
        order_number -> Text,
        order_on -> Date,
        has_all_rights -> Bool,
        made_by -> BigInt,
        powers_at -> Nullable<Timestamp>,
        powers_by -> Nullable<BigInt>,
        ended_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    deputy_rights (deputy_id, code) {
        deputy_id -> BigInt,
        code -> Text,
    }
}
diesel::table! {
    role_requests (id) {
        id -> BigInt,
        account_id -> BigInt,
        role_id -> BigInt,
        scope -> Text,
        from_on -> Date,
        to_on -> Nullable<Date>,
        asked_by -> BigInt,
        asked_at -> Timestamp,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        is_granted -> Nullable<Bool>,
    }
}
diesel::table! {
    keys (id) {
        id -> BigInt,
        name -> Text,
        holder -> Text,
        library_id -> Nullable<BigInt>,
        branch_id -> BigInt,
        digest -> Text,
        search_text -> Text,
        ending -> Text,
        n_per_minute -> Nullable<BigInt>,
        expires_on -> Date,
        made_by -> BigInt,
        successor_of_id -> Nullable<BigInt>,
        last_used_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    key_rights (key_id, code) {
        key_id -> BigInt,
        code -> Text,
        scope -> Text,
    }
}
diesel::table! {
    key_uses (key_id, server) {
        key_id -> BigInt,
        server -> Text,
        used_at -> Timestamp,
    }
}
diesel::table! {
    events (id) {
        id -> BigInt,
        position -> Nullable<BigInt>,
        kind -> Text,
        entity -> Text,
        entity_id -> BigInt,
        from_status -> Nullable<Text>,
        to_status -> Nullable<Text>,
        happened_on -> Date,
        recorded_at -> Timestamp,
        account_id -> Nullable<BigInt>,
        branch_id -> Nullable<BigInt>,
        owner_id -> Nullable<BigInt>,
        corrects_id -> Nullable<BigInt>,
        key_id -> Nullable<BigInt>,
        library_id -> Nullable<BigInt>,
        link_library_id -> Nullable<BigInt>,
        is_history -> Bool,
    }
}
diesel::table! {
    event_values (event_id) {
        event_id -> BigInt,
        before_json -> Nullable<Text>,
        after_json -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}
diesel::table! {
    event_deltas (event_id, measure) {
        event_id -> BigInt,
        measure -> Text,
        side -> Text,
        medium -> Text,
        kind -> Text,
        library_id -> BigInt,
        branch_id -> BigInt,
        is_abroad -> Bool,
        reason -> Text,
        place -> Integer,
        n -> BigInt,
    }
}
diesel::table! {
    locked_days (day) {
        day -> Date,
        locked_at -> Timestamp,
        locked_by -> BigInt,
    }
}
diesel::table! {
    visits (id) {
        id -> BigInt,
        place_id -> BigInt,
        visited_on -> Date,
        n -> BigInt,
        corrects_id -> Nullable<BigInt>,
        event_id -> BigInt,
        created_at -> Timestamp,
    }
}
diesel::table! {
    audit (id) {
        id -> BigInt,
        position -> Nullable<BigInt>,
        event_id -> Nullable<BigInt>,
        operation -> Text,
        entity -> Text,
        entity_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        deputy_for_id -> Nullable<BigInt>,
        fields -> Text,
        digest -> Nullable<Text>,
        recorded_at -> Timestamp,
        mac -> Nullable<Text>,
        key_id -> Nullable<BigInt>,
        link_library_id -> Nullable<BigInt>,
    }
}
diesel::table! {
    answers (caller, operation, key) {
        caller -> Text,
        operation -> Text,
        key -> Text,
        digest -> Text,
        recorded_at -> Timestamp,
        status -> Nullable<Integer>,
        location -> Nullable<Text>,
        etag -> Nullable<Text>,
        body -> Nullable<Text>,
    }
}
diesel::table! {
    outbox (id) {
        id -> BigInt,
        channel -> Text,
        entity -> Text,
        entity_id -> BigInt,
        body -> Text,
        created_at -> Timestamp,
        due_at -> Timestamp,
        n_tries -> BigInt,
        leased_until -> Nullable<Timestamp>,
        delivered_at -> Nullable<Timestamp>,
        dead_at -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
    }
}
diesel::table! {
    files (id) {
        id -> BigInt,
        name -> Text,
        media_type -> Text,
        size -> BigInt,
        sha256 -> Text,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        delete_after_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    paper_emblems (id) {
        id -> BigInt,
        file_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        set_at -> Timestamp,
    }
}
diesel::table! {
    file_pieces (file_id, n) {
        file_id -> BigInt,
        n -> Integer,
        bytes -> Binary,
    }
}
diesel::table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        status -> Text,
        phase -> Text,
        file_id -> Nullable<BigInt>,
        n_done -> BigInt,
        n_total -> Nullable<BigInt>,
        error_code -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        leased_until -> Nullable<Timestamp>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        options -> Nullable<Text>,
        deputy_for_id -> Nullable<BigInt>,
    }
}
diesel::table! {
    job_rows (job_id, phase, n) {
        job_id -> BigInt,
        phase -> Text,
        n -> BigInt,
        outcome -> Text,
        label -> Text,
        entity_id -> Nullable<BigInt>,
        faults_json -> Nullable<Text>,
    }
}
diesel::table! {
    loan_fills (loan_id) {
        loan_id -> BigInt,
        event_id -> BigInt,
        side -> Text,
        medium -> Text,
        kind -> Text,
        library_id -> BigInt,
        branch_id -> BigInt,
        is_abroad -> Bool,
        place -> Integer,
        published -> Nullable<Integer>,
        requested_on -> Date,
        passed_on -> Date,
        promised_on -> Date,
        filled_on -> Date,
    }
}
diesel::table! {
    loans (id) {
        id -> BigInt,
        number -> Text,
        side -> Text,
        medium -> Text,
        status -> Text,
        pending -> Nullable<Text>,
        branch_id -> BigInt,
        owner_id -> BigInt,
        library_id -> Nullable<BigInt>,
        channel -> Text,
        requested_on -> Date,
        needed_by_on -> Nullable<Date>,
        partner_number -> Nullable<Text>,
        due_on -> Nullable<Date>,
        reader_due_on -> Nullable<Date>,
        told_on -> Nullable<Date>,
        told_by -> Nullable<Text>,
        unfilled_reason -> Nullable<Text>,
        n_pages -> Nullable<Integer>,
        is_same_administration -> Bool,
        status_since_on -> Date,
        n_renewals -> Integer,
        is_reading_room_only -> Bool,
        retry_reason -> Nullable<Text>,
        retry_from_on -> Nullable<Date>,
        closed_as -> Nullable<Text>,
        pick_up_by_on -> Nullable<Date>,
        remind_on -> Nullable<Date>,
        copy_url -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    loan_links (loan_id) {
        loan_id -> BigInt,
        good_since -> Timestamp,
    }
}
diesel::table! {
    loan_wishes (id) {
        id -> BigInt,
        loan_id -> BigInt,
        due_on -> Date,
        wished_at -> Timestamp,
        declined_at -> Nullable<Timestamp>,
        account_id -> Nullable<BigInt>,
        reason -> Nullable<Text>,
    }
}
diesel::table! {
    loan_alerts (loan_id) {
        loan_id -> BigInt,
        alert -> Text,
    }
}
diesel::table! {
    loan_citations (loan_id) {
        loan_id -> BigInt,
        kind -> Text,
        title -> Text,
        author -> Nullable<Text>,
        container_title -> Nullable<Text>,
        publisher -> Nullable<Text>,
        year -> Nullable<Integer>,
        edition -> Nullable<Text>,
        volume -> Nullable<Text>,
        issue -> Nullable<Text>,
        pages -> Nullable<Text>,
        isbn -> Nullable<Text>,
        issn -> Nullable<Text>,
        search_text -> Text,
        title_key -> Text,
    }
}
diesel::table! {
    loan_items (id) {
        id -> BigInt,
        loan_id -> BigInt,
        n -> Integer,
        volume -> Nullable<Text>,
        barcode -> Nullable<Text>,
        condition -> Nullable<Text>,
        due_on -> Nullable<Date>,
        received_on -> Nullable<Date>,
        returned_on -> Nullable<Date>,
        shipped_on -> Nullable<Date>,
        fate -> Nullable<Text>,
    }
}
diesel::table! {
    loan_attempts (id) {
        id -> BigInt,
        loan_id -> BigInt,
        n -> Integer,
        library_id -> BigInt,
        asked_on -> Date,
        answer -> Nullable<Text>,
        answered_on -> Nullable<Date>,
        reason -> Nullable<Text>,
        note -> Nullable<Text>,
        through_id -> Nullable<BigInt>,
        n_half_vouchers -> Nullable<Integer>,
    }
}
diesel::table! {
    loan_conditions (id) {
        id -> BigInt,
        loan_id -> BigInt,
        n -> Integer,
        code -> Text,
        cost_cents -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        n_half_vouchers -> Nullable<Integer>,
        asked_on -> Date,
        answer -> Nullable<Text>,
        answered_on -> Nullable<Date>,
        note -> Nullable<Text>,
    }
}
diesel::table! {
    loan_reminders (id) {
        id -> BigInt,
        loan_id -> BigInt,
        n -> Integer,
        step -> Text,
        for_due_on -> Date,
        sent_on -> Date,
        sent_by -> Text,
    }
}
diesel::table! {
    loan_claims (id) {
        id -> BigInt,
        loan_id -> BigInt,
        n -> Integer,
        claimed_on -> Date,
        amount_cents -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        settled_as -> Nullable<Text>,
        settled_cents -> Nullable<BigInt>,
        settled_on -> Nullable<Date>,
    }
}
diesel::table! {
    loan_readers (loan_id) {
        loan_id -> BigInt,
        person_ref -> Text,
        card_no -> Text,
        name -> Text,
        search_text -> Text,
        email -> Nullable<Text>,
        phone -> Nullable<Text>,
        language -> Nullable<Text>,
    }
}
diesel::table! {
    loan_turns (id) {
        id -> BigInt,
        loan_id -> BigInt,
        of_loan_id -> BigInt,
        n -> Integer,
        account_id -> BigInt,
        queued_at -> Timestamp,
        started_on -> Nullable<Date>,
        left_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    loan_readers_before (turn_id) {
        turn_id -> BigInt,
        person_ref -> Text,
        card_no -> Text,
        name -> Text,
        search_text -> Text,
        email -> Nullable<Text>,
        phone -> Nullable<Text>,
        language -> Nullable<Text>,
    }
}
diesel::table! {
    loan_users (loan_id) {
        loan_id -> BigInt,
        person_ref -> Text,
    }
}
diesel::table! {
    loan_charges (id) {
        id -> BigInt,
        loan_id -> BigInt,
        kind -> Text,
        amount_cents -> BigInt,
        payer -> Text,
        charged_on -> Date,
        note -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        counters_id -> Nullable<BigInt>,
    }
}
diesel::table! {
    voucher_entries (id) {
        id -> BigInt,
        kind -> Text,
        halves -> BigInt,
        entered_on -> Date,
        face_cents -> BigInt,
        amount_cents -> Nullable<BigInt>,
        fee_cents -> Nullable<BigInt>,
        loan_id -> Nullable<BigInt>,
        charge_id -> Nullable<BigInt>,
        note -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        counters_id -> Nullable<BigInt>,
    }
}
diesel::table! {
    loan_notes (id) {
        id -> BigInt,
        loan_id -> BigInt,
        text -> Text,
        account_id -> BigInt,
        created_at -> Timestamp,
    }
}
diesel::table! {
    parameter_decisions (id) {
        id -> BigInt,
        key -> Text,
        n -> BigInt,
        branch_id -> Nullable<BigInt>,
        value_json -> Text,
        from_on -> Date,
        to_on -> Nullable<Date>,
        status -> Text,
        reason -> Text,
        decided_by -> Nullable<BigInt>,
        decided_at -> Timestamp,
        approved_by -> Nullable<BigInt>,
        approved_at -> Nullable<Timestamp>,
        ended_by -> Nullable<BigInt>,
        ended_at -> Nullable<Timestamp>,
        ended_reason -> Nullable<Text>,
        version -> BigInt,
    }
}
diesel::table! {
    descriptions (id) {
        id -> BigInt,
        kind -> Text,
        title -> Text,
        subtitle -> Nullable<Text>,
        part -> Nullable<Text>,
        author -> Nullable<Text>,
        responsibility -> Nullable<Text>,
        edition -> Nullable<Text>,
        place -> Nullable<Text>,
        publisher -> Nullable<Text>,
        year -> Nullable<Integer>,
        extent -> Nullable<Text>,
        series -> Nullable<Text>,
        language -> Nullable<Text>,
        format -> Text,
        source -> Nullable<Text>,
        control_number -> Nullable<Text>,
        match_key -> Text,
        title_match -> Text,
        full_title_match -> Text,
        title_key -> Text,
        year_key -> Integer,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    description_marc (description_id) {
        description_id -> BigInt,
        marc_json -> Text,
        imported_digest -> Nullable<Text>,
    }
}
diesel::table! {
    description_numbers (description_id, kind, number) {
        description_id -> BigInt,
        kind -> Text,
        number -> Text,
        is_valid -> Bool,
        n -> Integer,
    }
}
diesel::table! {
    items (id) {
        id -> BigInt,
        description_id -> BigInt,
        barcode -> Text,
        accession_number -> Nullable<Text>,
        branch_id -> BigInt,
        location -> Nullable<Text>,
        shelf_mark -> Nullable<Text>,
        not_lendable -> Nullable<Text>,
        condition -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    item_claims (id) {
        id -> BigInt,
        item_id -> BigInt,
        loan_id -> BigInt,
        claimed_at -> Timestamp,
        released_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    subscribers (id) {
        id -> BigInt,
        library_id -> BigInt,
        card_no -> Text,
        since_on -> Date,
        status -> Text,
        stood_as -> Nullable<Text>,
        registered_for -> Nullable<Integer>,
        note -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    subscriber_years (subscriber_id, year, outcome) {
        subscriber_id -> BigInt,
        year -> Integer,
        outcome -> Text,
        happened_on -> Date,
    }
}
diesel::table! {
    subscriber_links (id) {
        id -> BigInt,
        subscriber_id -> BigInt,
        year -> Integer,
        token_hash -> Text,
        expires_at -> Timestamp,
        opened_at -> Nullable<Timestamp>,
        used_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    subscriber_confirmations (id) {
        id -> BigInt,
        subscriber_id -> BigInt,
        year -> Integer,
        way -> Text,
        state -> Text,
        person -> Nullable<Text>,
        position -> Nullable<Text>,
        details_json -> Text,
        corrections_json -> Nullable<Text>,
        note -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        confirmed_on -> Date,
        created_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<BigInt>,
    }
}
diesel::table! {
    agreements (id) {
        id -> BigInt,
        number -> Text,
        library_id -> BigInt,
        status -> Text,
        from_on -> Date,
        until_on -> Nullable<Date>,
        agreed_until_on -> Nullable<Date>,
        signed_on -> Nullable<Date>,
        notice_on -> Nullable<Date>,
        ended_by -> Nullable<Text>,
        note -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    agreement_parties (agreement_id, party) {
        agreement_id -> BigInt,
        party -> Text,
        name -> Text,
        company_code -> Nullable<Text>,
        vat_code -> Nullable<Text>,
        address -> Nullable<Text>,
        iban -> Nullable<Text>,
        phone -> Nullable<Text>,
        email -> Nullable<Text>,
        signatory -> Nullable<Text>,
        position -> Nullable<Text>,
        basis -> Nullable<Text>,
    }
}
diesel::table! {
    agreement_versions (agreement_id, n) {
        agreement_id -> BigInt,
        n -> Integer,
        effective_on -> Date,
        agreed_on -> Nullable<Date>,
        loan_days -> Integer,
        n_renewals -> Integer,
        max_items -> Nullable<Integer>,
        not_lent -> Text,
        outward_payer -> Text,
        return_payer -> Text,
        page_cents -> Nullable<BigInt>,
        invoicing -> Text,
        invoice_by -> Nullable<Text>,
        payment_days -> Integer,
        liability -> Text,
        notice_days -> Integer,
        answer_days -> Nullable<Integer>,
        supply_days -> Nullable<Integer>,
        send_back_days -> Nullable<Integer>,
        note -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    agreement_files (id) {
        id -> BigInt,
        agreement_id -> BigInt,
        file_id -> BigInt,
        kind -> Text,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        removed_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    mail_messages (id) {
        id -> BigInt,
        token -> Text,
        occasion -> Text,
        audience -> Text,
        language -> Text,
        status -> Text,
        branch_id -> Nullable<BigInt>,
        owner_id -> Nullable<BigInt>,
        to_address -> Nullable<Text>,
        to_name -> Nullable<Text>,
        subject -> Nullable<Text>,
        text -> Nullable<Text>,
        search_text -> Nullable<Text>,
        has_secret -> Bool,
        n_tries -> BigInt,
        next_try_at -> Nullable<Timestamp>,
        last_answer -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
        dismissed_at -> Nullable<Timestamp>,
        resend_of_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        forgotten_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    mail_notices (message_id, n) {
        message_id -> BigInt,
        n -> Integer,
        entity -> Text,
        entity_id -> BigInt,
        values_json -> Nullable<Text>,
    }
}
diesel::table! {
    mail_attachments (message_id, n) {
        message_id -> BigInt,
        n -> Integer,
        file_name -> Text,
        media_type -> Text,
        size -> BigInt,
        content -> Binary,
    }
}
diesel::table! {
    mail_bounces (id) {
        id -> BigInt,
        address -> Text,
        source -> Text,
        reason -> Nullable<Text>,
        message_id -> Nullable<BigInt>,
        noted_by -> Nullable<BigInt>,
        noted_at -> Timestamp,
    }
}
diesel::table! {
    loan_terms (loan_id) {
        loan_id -> BigInt,
        agreement_id -> Nullable<BigInt>,
        version_n -> Nullable<Integer>,
        category -> Nullable<Text>,
        due_by -> Nullable<Text>,
        is_exception -> Bool,
    }
}
diesel::table! {
    loan_due_notices (loan_id, for_due_on, days_before) {
        loan_id -> BigInt,
        for_due_on -> Date,
        days_before -> Integer,
        told_on -> Date,
    }
}
diesel::table! {
    agreement_notices (agreement_id, for_until_on, days_before) {
        agreement_id -> BigInt,
        for_until_on -> Date,
        days_before -> Integer,
        told_on -> Date,
    }
}
diesel::table! {
    reminder_runs (id) {
        id -> BigInt,
        day_on -> Date,
        account_id -> Nullable<BigInt>,
        stage -> Text,
        after_id -> BigInt,
        leased_until -> Nullable<Timestamp>,
        n_due_soon -> BigInt,
        n_overdue -> BigInt,
        n_agreements -> BigInt,
        n_by_hand -> BigInt,
        started_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        n_stale -> BigInt,
        n_escalated -> BigInt,
        n_invoices -> BigInt,
    }
}
diesel::table! {
    loan_escalations (id) {
        id -> BigInt,
        loan_id -> BigInt,
        step -> Text,
        since_on -> Date,
        escalated_on -> Date,
        late_days -> BigInt,
        is_told -> Bool,
    }
}

diesel::table! {
    proposals (id) {
        id -> BigInt,
        number -> Text,
        listed_on -> Date,
        withdrawn_on -> Nullable<Date>,
        note -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    demand_entries (id) {
        id -> BigInt,
        status -> Text,
        is_over -> Bool,
        title -> Text,
        author -> Nullable<Text>,
        publisher -> Nullable<Text>,
        year -> Nullable<Integer>,
        isbn -> Nullable<Text>,
        issn -> Nullable<Text>,
        description_id -> Nullable<BigInt>,
        title_key -> Text,
        title_match -> Text,
        search_text -> Text,
        priority -> Text,
        price_cents -> Nullable<BigInt>,
        price_source -> Nullable<Text>,
        price_on -> Nullable<Date>,
        note -> Nullable<Text>,
        n_requests -> BigInt,
        n_libraries -> BigInt,
        n_readers -> BigInt,
        weight -> BigInt,
        merged_into_id -> Nullable<BigInt>,
        proposal_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    demand_requests (id) {
        id -> BigInt,
        entry_id -> BigInt,
        loan_id -> BigInt,
        event_id -> BigInt,
        ground -> Text,
        reason -> Text,
        library_id -> Nullable<BigInt>,
        answered_on -> Date,
    }
}
diesel::table! {
    demand_apart (one_id, other_id) {
        one_id -> BigInt,
        other_id -> BigInt,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    proposal_rows (proposal_id, n) {
        proposal_id -> BigInt,
        n -> Integer,
        entry_id -> BigInt,
        event_id -> BigInt,
        title -> Text,
        author -> Nullable<Text>,
        publisher -> Nullable<Text>,
        year -> Nullable<Integer>,
        isbn -> Nullable<Text>,
        issn -> Nullable<Text>,
        n_requests -> BigInt,
        n_libraries -> BigInt,
        n_readers -> BigInt,
        asked_by -> Text,
        priority -> Text,
        price_cents -> Nullable<BigInt>,
        price_source -> Nullable<Text>,
        price_on -> Nullable<Date>,
        note -> Nullable<Text>,
    }
}
diesel::table! {
    proposal_decisions (proposal_id, entry_id, decision) {
        proposal_id -> BigInt,
        entry_id -> BigInt,
        decision -> Text,
        decided_on -> Date,
        reason -> Nullable<Text>,
        event_id -> BigInt,
    }
}
diesel::table! {
    service_targets (id) {
        id -> BigInt,
        measure -> Nullable<Text>,
        step -> Nullable<Text>,
        side -> Text,
        value -> BigInt,
        from_on -> Date,
        to_on -> Nullable<Date>,
        source -> Text,
        is_withdrawn -> Bool,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    quality_actions (id) {
        id -> BigInt,
        title -> Text,
        plan -> Text,
        measure -> Nullable<Text>,
        side -> Nullable<Text>,
        n_days -> BigInt,
        owner_id -> BigInt,
        branch_id -> BigInt,
        deadline_on -> Date,
        search_text -> Text,
        status -> Text,
        started_on -> Nullable<Date>,
        done_on -> Nullable<Date>,
        judged_on -> Nullable<Date>,
        reason -> Nullable<Text>,
        verdict -> Nullable<Text>,
        verdict_words -> Nullable<Text>,
        baseline_value -> Nullable<BigInt>,
        baseline_n -> Nullable<BigInt>,
        effect_value -> Nullable<BigInt>,
        effect_n -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    webhooks (id) {
        id -> BigInt,
        name -> Text,
        url -> Text,
        library_id -> Nullable<BigInt>,
        search_text -> Text,
        state -> Text,
        disabled_because -> Nullable<Text>,
        followed_to -> BigInt,
        failing_since -> Nullable<Timestamp>,
        leased_until -> Timestamp,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    webhook_kinds (webhook_id, kind) {
        webhook_id -> BigInt,
        kind -> Text,
    }
}
diesel::table! {
    webhook_secrets (id) {
        id -> BigInt,
        webhook_id -> BigInt,
        sealed -> Text,
        made_at -> Timestamp,
        ends_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    webhook_deliveries (id) {
        id -> BigInt,
        webhook_id -> BigInt,
        token -> Text,
        kind -> Text,
        event_id -> Nullable<BigInt>,
        status -> Text,
        n_tries -> BigInt,
        due_at -> Timestamp,
        delivered_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    webhook_attempts (id) {
        id -> BigInt,
        delivery_id -> BigInt,
        tried_at -> Timestamp,
        n_milliseconds -> BigInt,
        outcome -> Text,
        http_status -> Nullable<Integer>,
        answer -> Nullable<Text>,
    }
}
diesel::table! {
    iso_peers (library_id) {
        library_id -> BigInt,
        agency_kind -> Text,
        agency_value -> Text,
        our_kind -> Text,
        our_value -> Text,
        url -> Text,
        dialect -> Text,
        state -> Text,
        credentials -> Nullable<Text>,
        promises_available -> Bool,
        refuses_not_held -> Bool,
        refuses_duplicates -> Bool,
        answers_renewals -> Bool,
        agrees_to_cancel -> Bool,
        failing_since -> Nullable<Timestamp>,
        leased_until -> Timestamp,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    iso_exchanges (id) {
        id -> BigInt,
        loan_id -> BigInt,
        library_id -> BigInt,
        side -> Text,
        requesting_id -> Text,
        supplying_id -> Nullable<Text>,
        status -> Nullable<Text>,
        is_by_retry -> Bool,
        is_over -> Bool,
        created_at -> Timestamp,
    }
}
diesel::table! {
    iso_messages (id) {
        id -> BigInt,
        library_id -> BigInt,
        exchange_id -> Nullable<BigInt>,
        loan_id -> Nullable<BigInt>,
        direction -> Text,
        kind -> Text,
        code -> Text,
        dialect -> Text,
        digest -> Nullable<Text>,
        state -> Text,
        confirmation -> Nullable<Text>,
        error_type -> Nullable<Text>,
        error_value -> Nullable<Text>,
        is_to_read -> Bool,
        n_tries -> BigInt,
        due_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    iso_texts (message_id) {
        message_id -> BigInt,
        xml -> Text,
        json -> Nullable<Text>,
    }
}
diesel::table! {
    iso_attempts (id) {
        id -> BigInt,
        message_id -> BigInt,
        tried_at -> Timestamp,
        n_milliseconds -> BigInt,
        outcome -> Text,
        http_status -> Nullable<Integer>,
        answer -> Nullable<Text>,
    }
}
diesel::joinable!(loan_citations -> loans (loan_id));
diesel::joinable!(subscribers -> libraries (library_id));
diesel::joinable!(agreements -> libraries (library_id));

diesel::table! {
    lookup_targets (id) {
        id -> BigInt,
        name -> Text,
        url -> Text,
        library_id -> Nullable<BigInt>,
        sru_version -> Text,
        record_schema -> Text,
        marc_format -> Nullable<Text>,
        title_index -> Text,
        author_index -> Nullable<Text>,
        isbn_index -> Nullable<Text>,
        issn_index -> Nullable<Text>,
        relation -> Text,
        deadline_ms -> BigInt,
        position -> BigInt,
        is_active -> Bool,
        credentials -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    inquiries (id) {
        id -> BigInt,
        number -> Text,
        kind -> Text,
        status -> Text,
        topic -> Text,
        channel -> Text,
        asker_kind -> Text,
        library_id -> Nullable<BigInt>,
        branch_id -> BigInt,
        owner_id -> BigInt,
        asker_name -> Nullable<Text>,
        asker_email -> Nullable<Text>,
        asker_search -> Text,
        question -> Text,
        received_on -> Date,
        due_on -> Nullable<Date>,
        minutes -> Nullable<BigInt>,
        language -> Nullable<Text>,
        answer -> Nullable<Text>,
        sources -> Text,
        ended_on -> Nullable<Date>,
        referred_to -> Nullable<Text>,
        reason -> Nullable<Text>,
        follow_up_on -> Nullable<Date>,
        message_id -> Nullable<BigInt>,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    faq_entries (id) {
        id -> BigInt,
        question -> Text,
        answer -> Text,
        sources -> Text,
        topic -> Text,
        language -> Text,
        n_useful -> BigInt,
        is_retired -> Bool,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    inquiry_outcomes (id) {
        id -> BigInt,
        inquiry_id -> BigInt,
        loan_id -> Nullable<BigInt>,
        demand_id -> Nullable<BigInt>,
        faq_id -> Nullable<BigInt>,
        made_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    loan_rotas (loan_id) {
        loan_id -> BigInt,
        is_chosen -> Bool,
        chosen_by -> BigInt,
        chosen_at -> Timestamp,
        version -> BigInt,
    }
}
diesel::table! {
    loan_suppliers (loan_id, place) {
        loan_id -> BigInt,
        place -> Integer,
        library_id -> BigInt,
        reasons -> Text,
    }
}
diesel::table! {
    loan_holders (loan_id, library_id) {
        loan_id -> BigInt,
        library_id -> BigInt,
        found_by -> Text,
    }
}
diesel::table! {
    history_mappings (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        reading_json -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    loan_origins (loan_id) {
        loan_id -> BigInt,
        source -> Text,
        number -> Nullable<Text>,
        number_key -> Nullable<Text>,
        row_key -> Text,
    }
}
diesel::table! {
    carriers (id) {
        id -> BigInt,
        name -> Text,
        tracking_url -> Nullable<Text>,
        is_active -> Bool,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    tariffs (id) {
        id -> BigInt,
        carrier_id -> BigInt,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        note -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    tariff_zones (tariff_id, n) {
        tariff_id -> BigInt,
        n -> Integer,
        name -> Text,
        countries -> Text,
    }
}
diesel::table! {
    tariff_bands (tariff_id, zone_n, up_to_grams) {
        tariff_id -> BigInt,
        zone_n -> Integer,
        over_grams -> BigInt,
        up_to_grams -> BigInt,
        price_cents -> BigInt,
    }
}
diesel::table! {
    shipments (id) {
        id -> BigInt,
        number -> Text,
        direction -> Text,
        library_id -> BigInt,
        branch_id -> BigInt,
        owner_id -> BigInt,
        status -> Text,
        sent_on -> Nullable<Date>,
        arrived_on -> Nullable<Date>,
        expected_on -> Nullable<Date>,
        carrier_id -> Nullable<BigInt>,
        tracking_number -> Nullable<Text>,
        grams -> Nullable<BigInt>,
        price_cents -> Nullable<BigInt>,
        price_source -> Nullable<Text>,
        price_reason -> Nullable<Text>,
        tariff_id -> Nullable<BigInt>,
        zone -> Nullable<Text>,
        note -> Nullable<Text>,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    shipment_loans (shipment_id, loan_id) {
        shipment_id -> BigInt,
        loan_id -> BigInt,
        direction -> Text,
        state -> Text,
    }
}
diesel::table! {
    shipment_acts (id) {
        id -> BigInt,
        number -> Text,
        shipment_id -> BigInt,
        kind -> Text,
        happened_on -> Date,
        text -> Text,
        present -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        annulled_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    shipment_act_loans (act_id, loan_id) {
        act_id -> BigInt,
        loan_id -> BigInt,
        value_cents -> Nullable<BigInt>,
    }
}
diesel::table! {
    shipment_charges (charge_id) {
        charge_id -> BigInt,
        shipment_id -> BigInt,
        act_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    reports (id) {
        id -> BigInt,
        kind -> Text,
        year -> Integer,
        quarter -> Nullable<Integer>,
        plan_id -> Nullable<BigInt>,
        title -> Text,
        language -> Text,
        owner_id -> BigInt,
        branch_id -> BigInt,
        status -> Text,
        submitted_on -> Nullable<Date>,
        approved_on -> Nullable<Date>,
        approved_by -> Nullable<BigInt>,
        frozen_at -> Nullable<Timestamp>,
        reason -> Nullable<Text>,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    report_figures (report_id, n) {
        report_id -> BigInt,
        n -> Integer,
        figures -> Text,
        account_id -> Nullable<BigInt>,
        collected_at -> Timestamp,
    }
}
diesel::table! {
    report_sections (report_id, key) {
        report_id -> BigInt,
        key -> Text,
        prepared -> Text,
        written -> Nullable<Text>,
    }
}
diesel::table! {
    report_items (report_id, n) {
        report_id -> BigInt,
        n -> Integer,
        what -> Text,
        measure -> Nullable<Text>,
        side -> Nullable<Text>,
        target -> Nullable<BigInt>,
        due_on -> Nullable<Date>,
        value -> Nullable<BigInt>,
        result -> Nullable<Text>,
    }
}
diesel::table! {
    report_forms (id) {
        id -> BigInt,
        from_year -> Integer,
        title -> Text,
        source -> Text,
        rows -> Text,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    invoice_runs (id) {
        id -> BigInt,
        job_id -> BigInt,
        from_on -> Date,
        to_on -> Date,
        invoice_on -> Date,
        carries_over -> Bool,
        minimum_cents -> BigInt,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        undone_at -> Nullable<Timestamp>,
    }
}
diesel::table! {
    invoices (id) {
        id -> BigInt,
        kind -> Text,
        status -> Text,
        run_id -> Nullable<BigInt>,
        library_id -> BigInt,
        credits_id -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        number -> Nullable<Text>,
        series_year -> Nullable<Integer>,
        series_no -> Nullable<BigInt>,
        invoice_on -> Date,
        due_on -> Date,
        from_on -> Date,
        to_on -> Date,
        agreement_id -> Nullable<BigInt>,
        said_json -> Text,
        net_cents -> BigInt,
        vat_cents -> BigInt,
        total_cents -> BigInt,
        paid_cents -> BigInt,
        credited_cents -> BigInt,
        reference -> Nullable<Text>,
        sent_on -> Nullable<Date>,
        sent_by -> Nullable<Text>,
        drafted_by -> Nullable<BigInt>,
        issued_by -> Nullable<BigInt>,
        issued_at -> Nullable<Timestamp>,
        name_key -> Text,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    invoice_lines (invoice_id, n) {
        invoice_id -> BigInt,
        n -> Integer,
        charge_id -> BigInt,
        is_live -> Bool,
        kind -> Text,
        charged_on -> Date,
        loan_number -> Text,
        title -> Text,
        net_cents -> BigInt,
    }
}
diesel::table! {
    invoice_series (kind, year) {
        kind -> Text,
        year -> Integer,
        last_no -> BigInt,
        last_on -> Date,
    }
}
diesel::table! {
    invoice_reminders (invoice_id, nth) {
        invoice_id -> BigInt,
        nth -> Integer,
        reminded_on -> Date,
        sent_by -> Text,
        message_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}
diesel::table! {
    payments (id) {
        id -> BigInt,
        library_id -> Nullable<BigInt>,
        received_on -> Date,
        amount_cents -> BigInt,
        payer_name -> Nullable<Text>,
        payer_iban -> Nullable<Text>,
        reference -> Nullable<Text>,
        text -> Nullable<Text>,
        source -> Text,
        bank_key -> Nullable<Text>,
        account_id -> Nullable<BigInt>,
        withdrawn_at -> Nullable<Timestamp>,
        search_text -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}
diesel::table! {
    payment_uses (id) {
        id -> BigInt,
        payment_id -> BigInt,
        invoice_id -> Nullable<BigInt>,
        amount_cents -> BigInt,
        used_on -> Date,
        account_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        taken_back_at -> Nullable<Timestamp>,
    }
}
diesel::allow_tables_to_appear_in_same_query!(
    reports,
    report_figures,
    report_sections,
    report_items,
    report_forms,
    leases,
    number_series,
    libraries,
    library_contacts,
    library_closures,
    accounts,
    setup_codes,
    invitations,
    sessions,
    throttles,
    roles,
    role_rights,
    assignments,
    deputies,
    deputy_rights,
    role_requests,
    keys,
    key_rights,
    key_uses,
    events,
    event_values,
    event_deltas,
    locked_days,
    visits,
    audit,
    answers,
    outbox,
    files,
    file_pieces,
    jobs,
    job_rows,
    loans,
    loan_alerts,
    loan_wishes,
    loan_links,
    loan_citations,
    loan_items,
    loan_fills,
    loan_attempts,
    loan_conditions,
    loan_reminders,
    loan_claims,
    loan_readers,
    loan_turns,
    loan_readers_before,
    loan_users,
    loan_charges,
    voucher_entries,
    loan_notes,
    mail_messages,
    mail_notices,
    mail_attachments,
    mail_bounces,
    parameter_decisions,
    descriptions,
    description_marc,
    description_numbers,
    items,
    item_claims,
    subscribers,
    subscriber_years,
    subscriber_links,
    subscriber_confirmations,
    agreements,
    agreement_parties,
    agreement_versions,
    agreement_files,
    loan_terms,
    loan_due_notices,
    agreement_notices,
    reminder_runs,
    loan_escalations,
    proposals,
    demand_entries,
    demand_requests,
    demand_apart,
    proposal_rows,
    proposal_decisions,
    service_targets,
    quality_actions,
    webhooks,
    webhook_kinds,
    webhook_secrets,
    webhook_deliveries,
    webhook_attempts,
    iso_peers,
    iso_exchanges,
    iso_messages,
    iso_texts,
    iso_attempts,
    lookup_targets,
    inquiries,
    faq_entries,
    inquiry_outcomes,
    loan_rotas,
    loan_suppliers,
    loan_holders,
    carriers,
    tariffs,
    tariff_zones,
    tariff_bands,
    shipments,
    shipment_loans,
    shipment_acts,
    shipment_act_loans,
    shipment_charges,
    history_mappings,
    loan_origins,
    invoice_runs,
    invoices,
    invoice_lines,
    invoice_series,
    invoice_reminders,
    payments,
    payment_uses,
);
