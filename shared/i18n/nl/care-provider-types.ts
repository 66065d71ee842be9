import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: types of care providers, by the ids of the catalogue. */
export const nlCareProviderTypes = {
  'directory.careProviderType.physician': 'arts',
  'directory.careProviderType.dentist': 'tandarts',
  'directory.careProviderType.midwife': 'verloskundige',
  'directory.careProviderType.pharmacist': 'apotheker',
  'directory.careProviderType.psychologist': 'psycholoog',
  'directory.careProviderType.nurse-practitioner': 'verpleegkundig specialist',
  'directory.careProviderType.physician-assistant': 'physician assistant',
  'directory.careProviderType.nurse': 'verpleegkundige',
  'directory.careProviderType.carer': 'verzorgende',
  'directory.careProviderType.allied-health': 'paramedicus',
  'directory.careProviderType.doctors-assistant': 'doktersassistent',
  'directory.careProviderType.pharmacy-assistant': 'apothekersassistent',
  'directory.careProviderType.medical-secretary': 'medisch secretariaat',
  'directory.careProviderType.manager': 'leidinggevende',
  'directory.careProviderType.support': 'ondersteuning (geen zorgverlener)',
} as const satisfies Catalogue;
