export const templateName = 'evrak_template';

/** What the run's set-up tells every test file, through the environment of jest's workers. */
export type Published = {
  readonly folder: string;
  readonly ownerUrl: string;
  readonly password: string;
  readonly temporalAddress: string;
  readonly temporalCli: string;
  readonly timeSkippingServer: string;
};

const variable = 'EVRAK_TEST_STACK';

export function publish(published: Published) {
  process.env[variable] = JSON.stringify(published);
}

export function published(): Published {
  const text = process.env[variable];
  if (text === undefined)
    throw new Error(`${variable} is not set: this file runs under jest with test/stack/setup.mjs.`);
  return JSON.parse(text) as Published;
}
