//! Checking what is said about a resource, and what the change log tells of it.

use cal3_domain::{
    policy::Audience,
    resource::{Attributes, MAX_CAPACITY, ResourceData, Stock},
};
use serde_json::{Value, json};

use super::{Resource, ResourceType, sentence};
use crate::{UserErrorCode, faults::Faults};

/// Most seats.
const SEATS: u32 = 1_000_000;

/// Checks everything that is said about a resource.
pub(super) fn check(faults: &mut Faults, resource: &Resource) {
    let data = ResourceData {
        name: resource.name.clone(),
        description: resource.description.clone(),
        stock: if resource.quantity == 1 { Stock::Unit } else { Stock::Pool(resource.quantity) },
        time_zone: resource.time_zone.clone(),
        attributes: resource.attributes.clone(),
        photo_url: resource.photo_url.clone(),
        visible_to: Audience::default(),
        is_bookable: resource.is_reservable,
    };
    for fault in data.validate() {
        let field = if fault.field == "capacity" { "quantity" } else { fault.field.as_str() };
        // These two are checked, and told more of, where they are read.
        if !matches!(field, "name" | "timeZone") {
            faults.add(UserErrorCode::Invalid, field, sentence(&fault.message));
        }
    }
    if resource.seats.is_some_and(|seats| !(1..=SEATS).contains(&seats)) {
        faults.add(UserErrorCode::OutOfRange, "seats", format!("Give a number from 1 to {SEATS}."));
    }
}

/// A number of things that there have to be at least one of.
pub(super) fn quantity(faults: &mut Faults, path: &str, given: i32) -> u32 {
    u32::try_from(given).unwrap_or_else(|_| {
        faults.add(UserErrorCode::OutOfRange, path, format!("Give a number from 1 to {MAX_CAPACITY}."));
        1
    })
}

/// Reads attributes: a JSON object of texts, numbers and truth values.
pub(super) fn attributes(faults: &mut Faults, given: &Value) -> Attributes {
    serde_json::from_value(given.clone()).unwrap_or_else(|_| {
        let message = "Give a JSON object whose values are texts, numbers, true or false.";
        faults.add(UserErrorCode::Invalid, "attributes", message);
        Attributes::default()
    })
}

/// What the change log tells of a resource.
pub(super) fn of_resource(resource: &Resource) -> Value {
    json!({
        "name": resource.name,
        "typeId": resource.type_id,
        "parentId": resource.parent,
        "description": resource.description,
        "timeZone": resource.time_zone,
        "photoUrl": resource.photo_url,
        "attributes": resource.attributes,
        "quantity": resource.quantity,
        "seats": resource.seats,
        "visibility": resource.visibility as i16,
        "isReservable": resource.is_reservable,
        "userId": resource.user,
        "policy": resource.own_policy,
        "isArchived": resource.archived_at.is_some(),
    })
}

/// What the change log tells of a type.
pub(super) fn of_type(kind: &ResourceType) -> Value {
    json!({ "name": kind.name, "icon": kind.icon, "color": kind.color, "policy": kind.policy })
}
