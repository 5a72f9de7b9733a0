import { graphql } from '@/gql';
import type {
  BlackoutFieldsFragment,
  ResourceFieldsFragment,
  ResourceRole,
  ResourceTypeFieldsFragment,
} from '@/gql/graphql.ts';

export type ResourceNode = ResourceFieldsFragment;
export type TypeNode = ResourceTypeFieldsFragment;
export type BlackoutNode = BlackoutFieldsFragment;

/** The roles on a resource, the weakest first; each includes those before it. */
export const RESOURCE_ROLES: readonly ResourceRole[] = ['VIEWER', 'APPROVER', 'MANAGER'];

export const ResourceTypeFields = graphql(`
  fragment ResourceTypeFields on ResourceType {
    id
    organisationId
    name
    color
    policy
    viewerCanManage
    version
  }
`);

export const ResourceFields = graphql(`
  fragment ResourceFields on Resource {
    id
    organisationId
    name
    description
    isReservable
    quantity
    seats
    timeZone
    photoUrl
    userId
    calendarId
    attributes
    policy
    hasOwnPolicy
    visibility
    viewerRole
    archivedAt
    version
    parent {
      id
      name
    }
    type {
      id
      name
      color
    }
  }
`);

export const ResourceTypes = graphql(`
  query ResourceTypes($organisationId: ID!, $after: String) {
    resourceTypes(organisationId: $organisationId, first: 100, after: $after) {
      nodes {
        ...ResourceTypeFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Resources = graphql(`
  query Resources($filter: ResourceFilter, $after: String) {
    resources(filter: $filter, first: 100, after: $after) {
      nodes {
        ...ResourceFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ResourceById = graphql(`
  query Resource($id: ID!) {
    resource(id: $id) {
      ...ResourceFields
    }
  }
`);

export const ResourceRoles = graphql(`
  query ResourceRoles($id: ID!, $after: String) {
    resource(id: $id) {
      id
      roles(first: 25, after: $after) {
        nodes {
          userId
          groupId
          name
          role
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const OrganisationGroups = graphql(`
  query OrganisationGroups($id: ID!) {
    organisation(id: $id) {
      id
      groups(first: 100) {
        nodes {
          id
          name
        }
      }
    }
  }
`);

export const ResourceTypeCreate = graphql(`
  mutation ResourceTypeCreate($input: ResourceTypeCreateInput!) {
    resourceTypeCreate(input: $input) {
      resourceType {
        ...ResourceTypeFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceTypeUpdate = graphql(`
  mutation ResourceTypeUpdate($input: ResourceTypeUpdateInput!) {
    resourceTypeUpdate(input: $input) {
      resourceType {
        ...ResourceTypeFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceTypeDelete = graphql(`
  mutation ResourceTypeDelete($input: ResourceTypeDeleteInput!) {
    resourceTypeDelete(input: $input) {
      deletedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceCreate = graphql(`
  mutation ResourceCreate($input: ResourceCreateInput!) {
    resourceCreate(input: $input) {
      resource {
        ...ResourceFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceUpdate = graphql(`
  mutation ResourceUpdate($input: ResourceUpdateInput!) {
    resourceUpdate(input: $input) {
      resource {
        ...ResourceFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceArchive = graphql(`
  mutation ResourceArchive($input: ResourceArchiveInput!) {
    resourceArchive(input: $input) {
      resource {
        id
        archivedAt
        version
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceRestore = graphql(`
  mutation ResourceRestore($input: ResourceArchiveInput!) {
    resourceRestore(input: $input) {
      resource {
        id
        archivedAt
        version
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceRoleSet = graphql(`
  mutation ResourceRoleSet($input: ResourceRoleSetInput!) {
    resourceRoleSet(input: $input) {
      resource {
        id
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceRoleRemove = graphql(`
  mutation ResourceRoleRemove($input: ResourceRoleRemoveInput!) {
    resourceRoleRemove(input: $input) {
      resource {
        id
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const ResourceAccessories = graphql(`
  query ResourceAccessories($id: ID!) {
    resource(id: $id) {
      id
      version
      accessories {
        resourceId
        min
        max
      }
    }
  }
`);

export const ResourceAccessoriesSet = graphql(`
  mutation ResourceAccessoriesSet($input: ResourceAccessoriesSetInput!) {
    resourceAccessoriesSet(input: $input) {
      resource {
        id
        version
        accessories {
          resourceId
          min
          max
        }
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const BlackoutFields = graphql(`
  fragment BlackoutFields on Blackout {
    id
    start
    end
    rule
    reason
    version
  }
`);

export const ResourceBlackouts = graphql(`
  query ResourceBlackouts($id: ID!, $endingAfter: DateTime, $after: String) {
    resource(id: $id) {
      id
      blackouts(endingAfter: $endingAfter, first: 25, after: $after) {
        nodes {
          ...BlackoutFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const BlackoutCreate = graphql(`
  mutation BlackoutCreate($input: BlackoutCreateInput!) {
    blackoutCreate(input: $input) {
      blackout {
        ...BlackoutFields
      }
      conflictCount
      conflicts {
        id
        code
        start
        end
        summary
        bookerId
        guest {
          name
        }
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const BlackoutUpdate = graphql(`
  mutation BlackoutUpdate($input: BlackoutUpdateInput!) {
    blackoutUpdate(input: $input) {
      blackout {
        ...BlackoutFields
      }
      conflictCount
      conflicts {
        id
        code
        start
        end
        summary
        bookerId
        guest {
          name
        }
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const BlackoutDelete = graphql(`
  mutation BlackoutDelete($input: BlackoutDeleteInput!) {
    blackoutDelete(input: $input) {
      deletedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);
