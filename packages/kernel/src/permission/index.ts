export * from './can.ts'
export { grants, type Verb } from './grants.ts'
export { postRoles, type Role, roleNames, type Scope } from './role.ts'
