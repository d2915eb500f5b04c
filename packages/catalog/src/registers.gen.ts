// Written by tools/gen/registry.ts from the folders kinds/, items/, measures/ and registers/. Add a folder and run `npm run gen`.
import { agencies } from './registers/agencies/register.ts'
import { copyright } from './registers/copyright/register.ts'
import { domains } from './registers/domains/register.ts'
import { gi } from './registers/gi/register.ts'
import { heritage } from './registers/heritage/register.ts'
import { layouts } from './registers/layouts/register.ts'
import { organisations } from './registers/organisations/register.ts'
import { patents } from './registers/patents/register.ts'
import { software } from './registers/software/register.ts'
import { specialSigns } from './registers/special-signs/register.ts'
import { trademarks } from './registers/trademarks/register.ts'
import { varieties } from './registers/varieties/register.ts'

/** Every register of the data platform. */
export const registers = [
  agencies,
  copyright,
  domains,
  gi,
  heritage,
  layouts,
  organisations,
  patents,
  software,
  specialSigns,
  trademarks,
  varieties,
] as const
