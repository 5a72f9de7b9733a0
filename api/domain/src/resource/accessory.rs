//! What comes with a resource.

use crate::ids::ResourceId;
use crate::policy::Fault;

/// Most accessories of one resource.
pub const MAX_ACCESSORIES: usize = 30;

/// A resource that can, or must, be reserved together with another: a projector, chairs, a laser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accessory {
    /// The accessory.
    pub resource: ResourceId,
    /// At least so many; above 0, it must come with it.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

/// Everything that is wrong with the accessories of `resource`.
pub fn check_accessories(resource: ResourceId, accessories: &[Accessory]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |field: String, message: String| faults.push(Fault { field, message });
    if accessories.len() > MAX_ACCESSORIES {
        add("accessories".to_owned(), format!("at most {MAX_ACCESSORIES} accessories"));
        return faults;
    }
    for (index, accessory) in accessories.iter().enumerate() {
        if accessory.resource == resource {
            add(format!("accessories.{index}.resourceId"), "another resource than itself".to_owned());
        }
        if accessories[..index].iter().any(|other| other.resource == accessory.resource) {
            add(format!("accessories.{index}.resourceId"), "each accessory once".to_owned());
        }
        if accessory.max == 0 || accessory.min > accessory.max {
            add(format!("accessories.{index}.max"), "at least 1, and no less than the minimum".to_owned());
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn every_fault_of_accessories_is_named() {
        let id = |number| ResourceId(Uuid::from_u128(number));
        let link = |number, min, max| Accessory { resource: id(number), min, max };
        assert_eq!(check_accessories(id(1), &[link(2, 0, 1), link(3, 2, 2)]), []);
        let faults = check_accessories(id(1), &[link(1, 0, 1), link(3, 0, 0), link(3, 2, 1)]);
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "accessories.0.resourceId",
                "accessories.1.max",
                "accessories.2.resourceId",
                "accessories.2.max"
            ]
        );
        assert_eq!(check_accessories(id(1), &[link(2, 0, 1); 31]).len(), 1);
    }
}
