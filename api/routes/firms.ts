import Type from 'typebox';
import { Refusal } from '../../domain/errors.ts';
import type { Firm } from '../../domain/facts.ts';
import type { FirmKind } from '../../domain/form/index.ts';
import { identifierSentences, identifiers } from '../../domain/identifiers.ts';
import { unitById } from '../../domain/units.ts';
import { refuseListing, registeredFirm } from '../firm-registry.ts';
import { route } from '../route.ts';
import { words } from '../schemas.ts';

const union = Type.Object({
  unit: words(60, 'tim/ikmib'),
  name: words(200, 'İstanbul Kimyevi Maddeler ve Mamulleri İhracatçıları Birliği'),
});
const RegisteredFirm = Type.Object({
  taxNumber: words(11, '1000000018'),
  title: words(300, 'Ilgaz Kimya Sanayi ve Ticaret Anonim Şirketi'),
  unions: Type.Array(union),
});
const membershipPage = 'https://uyelik.tim.org.tr';

export const firms = [
  route({
    method: 'GET',
    path: '/api/firms/:taxNumber',
    who: 'anyone',
    summary:
      'The title and unions of a firm that e-birlik knows, for signing up; limited, so that nobody can list firms',
    params: Type.Object({ taxNumber: words(40, '1000000018') }),
    query: Type.Object({ as: Type.Optional(Type.Enum(['exporter', 'broker'])) }),
    returns: { 200: RegisteredFirm },
    problems: [
      'FirmUnknown',
      'FirmInactive',
      'FirmNotExporter',
      'FirmNotBroker',
      'FirmNoUnion',
      'FirmsUnreachable',
      'TooManyRequests',
    ],
    async handle({ deps, params, query, network }) {
      const number = numberIn(params.taxNumber);
      await refuseListing(deps, network, number);
      const firm = await registeredFirm(deps, number);
      if (!firm) throw new Refusal('FirmUnknown', { extra: { membership: membershipPage } });
      refuseUnfit(firm, query.as);
      return { status: 200, body: shown(firm) };
    },
  }),
];

/** TIM-REG-07: a number that cannot be one is refused before anybody is asked. */
function numberIn(given: string): string {
  const number = identifiers.taxNumber.normalise(given);
  const problem = identifiers.taxNumber.problem(number);
  if (problem) throw new Refusal('Unfit', { fields: [{ at: '/params/taxNumber', say: identifierSentences[problem] }] });
  return number;
}

function refuseUnfit({ active, kinds, unions }: Firm, as: FirmKind | undefined) {
  if (as !== undefined && !kinds.includes(as))
    throw new Refusal(as === 'exporter' ? 'FirmNotExporter' : 'FirmNotBroker');
  if (!active) throw new Refusal('FirmInactive');
  if (as === 'exporter' && !unions.some((union) => union.active)) throw new Refusal('FirmNoUnion');
}

const shown = ({ taxNumber, title, unions }: Firm) => ({
  taxNumber,
  title,
  unions: unions.filter(({ active }) => active).map(({ unit }) => ({ unit, name: unitById(unit)?.name ?? unit })),
});
