import { PersonalDataError } from '../platform/personal-data/findings.ts';
import type { ControlHandlers } from './call.ts';

/** The handlers of the routes for retention and personal data. */
export const retentionHandlers: ControlHandlers<'retention'> = {
  'retention.usageLogAges': ({ world }) => world.retention.usageLogAges(),
  'retention.explain': ({ world }, { id }) => world.retention.explain(id),
  'retention.personalData': ({ world }, { id }) => ({ values: [...world.personalDataOf(id)] }),
  async 'retention.search'({ world }, { values }) {
    try {
      return { places: [], report: await world.expectNoPersonalData(values) };
    } catch (thrown) {
      if (!(thrown instanceof PersonalDataError)) throw thrown;
      return { places: [...thrown.places], report: thrown.report };
    }
  },
};
