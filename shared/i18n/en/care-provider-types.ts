import type { Translation } from '../catalogue.ts';
import type { nlCareProviderTypes } from '../nl/care-provider-types.ts';

/** English texts: types of care providers. */
export const enCareProviderTypes: Translation<typeof nlCareProviderTypes> = {
  'directory.careProviderType.physician': 'physician',
  'directory.careProviderType.dentist': 'dentist',
  'directory.careProviderType.midwife': 'midwife',
  'directory.careProviderType.pharmacist': 'pharmacist',
  'directory.careProviderType.psychologist': 'psychologist',
  'directory.careProviderType.nurse-practitioner': 'nurse practitioner',
  'directory.careProviderType.physician-assistant': 'physician assistant',
  'directory.careProviderType.nurse': 'nurse',
  'directory.careProviderType.carer': 'carer',
  'directory.careProviderType.allied-health': 'allied health professional',
  'directory.careProviderType.doctors-assistant': "doctor's assistant",
  'directory.careProviderType.pharmacy-assistant': 'pharmacy assistant',
  'directory.careProviderType.medical-secretary': 'medical secretariat',
  'directory.careProviderType.manager': 'manager',
  'directory.careProviderType.support': 'support (no care provider)',
};
