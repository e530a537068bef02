// WIETA, South African wine: one code, many seats, and an audit chain that ends before the growers.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };
const edge = { boundary: 'boundary' };

const map = new MapBuilder({
  id: 'wieta-wine',
  title: 'Ethical trade in South African wine (WIETA)',
  description: 'Since 2002 producers, retailers, unions, NGOs and government run one labour code together. Of 53 producer '
    + 'members 33 are audited, improving or accredited; nine sites are accredited. Audits stop in the middle of the '
    + 'chain: growers have not been looked at. Single producers, and who sells to which retailer, are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Western Cape, South Africa', period: '2002-2005',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006, SME Clusters and Responsible Competitiveness (AA)',
});

const stages = () => {
  map.stage('supplies', 'Vines and supplies', { fr: 'Plants et fournitures', es: 'Vides e insumos', ar: 'الشتلات والمستلزمات' }, { asked: false, note: 'The source does not speak of them: not asked, not absent.' });
  map.stage('growing', 'Grape growing', { fr: 'Viticulture', es: 'Cultivo de uva', ar: 'زراعة العنب' }, { asked: true });
  map.stage('wine', 'Wine making', { fr: 'Vinification', es: 'Elaboración de vino', ar: 'صناعة النبيذ' }, { asked: true });
  map.stage('bottling', 'Bottling', { fr: 'Mise en bouteille', es: 'Embotellado', ar: 'التعبئة' }, { asked: false, note: 'The code covers it (AA:694); who does it is not said.' });
  map.stage('retail', 'Retail', { fr: 'Commerce de détail', es: 'Comercio minorista', ar: 'تجارة التجزئة' }, { asked: true });
  map.stage('audit', 'Social audit of producers', { fr: 'Audit social des producteurs', es: 'Auditoría social de productores', ar: 'التدقيق الاجتماعي على المنتجين' }, { kind: 'support', asked: true });
  map.stage('accreditation', 'Accreditation', { fr: 'Accréditation', es: 'Acreditación', ar: 'الاعتماد' }, { kind: 'support', asked: true });
  map.stage('safety', 'Health and safety know-how', { fr: 'Savoir-faire santé et sécurité', es: 'Conocimiento de salud y seguridad', ar: 'معرفة الصحة والسلامة' }, { kind: 'support', asked: true });
  map.stage('grower-audit', 'Social audit of growers', { fr: 'Audit social des viticulteurs', es: 'Auditoría social de viticultores', ar: 'التدقيق الاجتماعي على المزارعين' },
    { kind: 'support', asked: true, note: 'Nobody yet: growers supplying the estates have not been looked at (AA:703).' });
  map.stage('label', 'Label on the wine', { fr: 'Label sur le vin', es: 'Sello en el vino', ar: 'علامة على النبيذ' },
    { kind: 'support', asked: true, note: 'None yet: it would mislead while part of the chain is not audited (AA:703).' });
  map.plan('wine-agro', ['supplies'], ['retail'], [['supplies', 'growing'], ['growing', 'wine'], ['wine', 'bottling'], ['wine', 'retail'], ['bottling', 'retail']]);
};

const STARTED = members('winery', 1, 10);
const WAITING = members('winery', 11, 16);
// Kind of producer, its type, how many further members have begun, how many have not.
const KINDS = [['cellars', 'Cellars', 'producer.large', 6, 3], ['coops', 'Co-ops', 'collective.cooperative', 7, 4], ['estates', 'Estates', 'producer.small', 10, 7]];
const RETAILERS = [['tesco', 'Tesco'], ['coop-uk', 'Co-op (UK)'], ['marks-spencer', 'Marks & Spencer'], ['asda', 'Asda']];
const IN = 'in process';
const NOT = 'not started';

const producers = () => {
  const wine = { stages: ['wine'] };
  const state = (value) => ({ memberProducer: [true, 'AA:701'], audit: [value, 'AA:701', { date: '2005-09' }] });
  for (const [id, kind, type, begun, waiting] of KINDS) {
    const ours = { illustrative: '53 members, 33 of them in process, are published; the split by kind is ours' };
    map.group(`${id}-in`, `${kind}, in process`, type, begun, 'G', 'AA:701', { ...wine, attributes: { ...state(IN), ...ours } });
    map.group(`${id}-not`, `${kind}, not started`, type, waiting, 'G', 'AA:701', { ...wine, attributes: { ...state(NOT), ...ours } });
  }
  STARTED.forEach((id, i) => { map.actor(id, codeName('Winery', id), i < 4 ? 'producer.large' : 'producer.small', 'I', 'AA:688', { ...wine, attributes: { ...state(IN), illustrative: true } }); });
  WAITING.forEach((id, i) => { map.actor(id, codeName('Winery', id), i < 2 ? 'producer.large' : 'producer.small', 'I', 'AA:688', { ...wine, attributes: { ...state(NOT), illustrative: true } }); });
  map.group('sites', 'Accredited sites', 'thing.facility', 9, 'G', 'AA:701', { counted: 'places', note: 'September 2005. A producer may have several sites; whose they are is not stated.' });
  map.group('growers', 'Growers supplying the estates', 'input.rawMaterial', null, 'G', 'AA:703', { stages: ['growing'], attributes: { audit: ['not looked at', 'AA:703', { date: '2005' }] } });
};

const people = () => {
  map.group('permanent', 'Permanent workers', 'labour.workers', null, 'G', 'AA:751', { counted: 'people', stages: ['wine'] });
  map.group('temporary', 'Temporary and seasonal workers', 'labour.contract', null, 'G', 'AA:751', {
    counted: 'people', stages: ['wine'], attributes: { largestMember: ['400 to 500 workers in season', 'AA:688'] },
  });
  map.group('representatives', 'Worker representatives', 'person.leader', null, 'G', 'AA:745', { counted: 'people', note: 'From the union; where none is active, elected: at least one woman and one man.' });
};

const bodies = () => {
  map.actor('wieta', 'WIETA', 'collective.association', 'S', 'AA:680', { stages: ['accreditation'], attributes: { members: [53, 'AA:701', { unit: 'producers', date: '2005-09' }], since: ['2002', 'AA:680', { date: '2002' }] } });
  map.actor('code', 'WIETA code', 'thing.standard', 'S', 'AA:701', { note: 'Built on the ETI base code and South African law.' });
  map.actor('board', 'Board', 'collective.steering', 'S', 'AA:688', { note: 'Reflects all constituencies; also called the executive.' });
  map.actor('committee', 'Audit committee', 'collective.commission', 'S', 'AA:761', { stages: ['accreditation'], note: 'Meets monthly, reads blind copies of reports.' });
  for (const [id, name] of [['union', 'Union seat'], ['producer', 'Seat of a producer'], ['labour', 'Labour department’s seat'], ['ngo', 'Seat of the NGOs']]) {
    map.actor(`seat-${id}`, name, 'thing.seat', 'S', 'AA:761');
  }
  map.group('auditors', 'Social auditors', 'service.auditor', 16, 'G', 'AA:737', { counted: 'people', stages: ['audit'], note: 'Part-time, independent, appointed in consultation with the stakeholders.' });
  map.group('unions', 'Trade unions', 'society.union', null, 'G', 'AA:688');
  map.group('ngos', 'NGOs and service providers', 'society.ngo', null, 'G', 'AA:713', { stages: ['safety'] });
  map.actor('labour-department', 'Department of Labour', 'public.ministry', 'S', 'AA:719', outside);
  map.group('inspectors', 'Labour inspectors', 'public.labourInspectorate', null, 'G', 'AA:719', { ...outside, counted: 'people' });
  map.actor('agriculture', 'Department of Agriculture', 'public.ministry', 'S', 'AA:719', outside);
  map.actor('economic-development', 'Department of Economic Development', 'public.ministry', 'S', 'AA:719', outside);
  map.actor('tourism', 'Department of Tourism', 'public.ministry', 'S', 'AA:719', outside);
  map.actor('dti', 'Department of Trade and Industry', 'public.ministry', 'S', 'AA:719', outside);
  map.actor('safety-project', 'Health and safety project', 'thing.jointAction', 'S', 'AA:719', { stages: ['safety'] });
  map.actor('eti', 'Ethical Trading Initiative', 'promoter.initiative', 'S', 'AA:680', outside);
  map.actor('novib', 'NOVIB', 'finance.donor', 'S', 'AA:715', outside);
  map.actor('research', 'Research on the case for members', 'thing.jointAction', 'S', 'AA:715', edge);
  for (const [id, name] of RETAILERS) map.actor(id, name, 'trade.retailerLarge', 'S', 'AA:709', { ...outside, stages: ['retail'], place: { name: 'United Kingdom' } });
  map.actor('hebi', 'Horticultural Ethical Business Initiative', 'promoter.initiative', 'S', 'AA:495', outside);
  map.actor('tea', 'Ethical Tea Partnership', 'promoter.initiative', 'S', 'AA:495', outside);
  map.actor('flowers', 'Flower labelling project', 'promoter.initiative', 'S', 'AA:725', outside);
};

const groups = (suffix) => KINDS.map(([id]) => `${id}-${suffix}`);

const memberLinks = () => {
  for (const id of [...groups('in'), ...groups('not')]) map.link(id, 'wieta', 'memberOf', 'G', 'AA:688');
  for (const id of [...STARTED, ...WAITING]) map.link(id, 'wieta', 'memberOf', 'I', 'AA:688');
  for (const [id] of RETAILERS) {
    map.link(id, 'wieta', 'memberOf', 'S', 'AA:709');
    for (const producer of groups('in')) map.link(id, producer, 'requiresStandard', 'G', 'AA:711');
  }
  for (const id of ['unions', 'ngos']) map.link(id, 'wieta', 'memberOf', 'G', 'AA:688');
  map.link('board', 'wieta', 'manages', 'S', 'AA:688');
  for (const id of ['unions', 'ngos', ...groups('in')]) map.link(id, 'board', 'sitsOn', 'G', 'AA:688');
  for (const [id] of RETAILERS) map.link(id, 'board', 'sitsOn', 'N', 'AA:688', { note: 'The board reflects all constituencies; which retailer sits on it is not stated.' });
  map.link('labour-department', 'board', 'sitsOn', 'S', 'AA:719');
  map.link('committee', 'board', 'partOf', 'S', 'AA:761');
  for (const id of ['union', 'producer', 'labour', 'ngo']) map.link(`seat-${id}`, 'committee', 'partOf', 'S', 'AA:761');
  map.link('unions', 'seat-union', 'sitsOn', 'G', 'AA:761');
  map.link('ngos', 'seat-ngo', 'sitsOn', 'G', 'AA:761');
  map.link('labour-department', 'seat-labour', 'sitsOn', 'S', 'AA:761');
  map.link('cellars-in', 'seat-producer', 'sitsOn', 'G', 'AA:761', { attributes: { illustrative: 'one producer sits on it; which one is ours' } });
  map.link('representatives', 'permanent', 'represents', 'G', 'AA:745');
  map.link('representatives', 'temporary', 'represents', 'G', 'AA:745');
  map.link('unions', 'representatives', 'supports', 'G', 'AA:745');
};

const auditLinks = () => {
  map.link('wieta', 'auditors', 'trains', 'S', 'AA:701');
  map.link('wieta', 'auditors', 'manages', 'S', 'AA:737', { note: 'Appoints them.' });
  map.link('wieta', 'code', 'manages', 'S', 'AA:694');
  map.link('eti', 'code', 'supports', 'S', 'AA:701', { note: 'Its base code.' });
  map.link('eti', 'wieta', 'supports', 'S', 'AA:680', { note: 'Pilot project.' });
  for (const id of groups('in')) map.link('auditors', id, 'audits', 'G', 'AA:701');
  for (const id of STARTED) map.link('auditors', id, 'audits', 'I', 'AA:701');
  map.link('auditors', 'representatives', 'informs', 'G', 'AA:757');
  map.link('auditors', 'committee', 'reportsTo', 'S', 'AA:761');
  map.link('committee', 'sites', 'certifies', 'S', 'AA:761');
  groups('in').forEach((id) => { map.link('sites', id, 'partOf', 'G', 'AA:701', { attributes: { illustrative: 'nine sites are published, whose they are is ours' } }); });
  map.link('labour-department', 'inspectors', 'manages', 'N', 'AA:719');
  map.link('wieta', 'inspectors', 'trains', 'S', 'AA:719');
  map.link('wieta', 'labour-department', 'informs', 'S', 'AA:719');
  map.link('agriculture', 'safety-project', 'funds', 'S', 'AA:719');
  for (const id of ['agriculture', 'economic-development', 'tourism']) map.link(id, 'wieta', 'funds', 'S', 'AA:719');
  map.link('wieta', 'dti', 'missingBecause', 'S', 'AA:719', { note: 'No collaboration yet, perhaps because the link between compliance and competitiveness is not clear.' });
  map.link('novib', 'research', 'funds', 'S', 'AA:715');
  map.link('research', 'wieta', 'informs', 'S', 'AA:715');
  map.link('ngos', 'wieta', 'givesTechnicalHelp', 'G', 'AA:713');
  map.link('ngos', 'safety-project', 'supports', 'N', 'AA:713');
  for (const id of groups('in')) map.link('wieta', id, 'advises', 'G', 'AA:713');
  for (const id of ['hebi', 'tea']) map.link('wieta', id, 'informs', 'S', 'AA:495', { note: 'The model is copied.' });
  map.link('wieta', 'flowers', 'actsJointlyWith', 'S', 'AA:725');
};

const chainLinks = () => {
  for (const id of ['estates-in', 'estates-not']) map.link('growers', id, 'suppliesInputsTo', 'G', 'AA:703');
  for (const id of [...groups('in'), ...groups('not')]) for (const worker of ['permanent', 'temporary']) map.link(id, worker, 'employs', 'G', 'AA:751');
  KINDS.forEach(([id], i) => {
    for (let k = 0; k < 2; k++) map.link(`${id}-in`, RETAILERS[(i + k) % 4][0], 'sellsTo', 'N', 'AA:709', { note: 'The retailers import the wine; from whom is ours.' });
  });
  [...STARTED, ...WAITING].forEach((id, i) => { map.link(id, RETAILERS[i % 4][0], 'sellsTo', 'I', 'AA:709'); });
  STARTED.forEach((id, i) => { map.link(id, STARTED[(i + 3) % 10], i % 2 ? 'sharesTechnologyWith' : 'competesWith', 'I', i % 2 ? 'AA:715' : 'AA:717'); });
  WAITING.forEach((id, i) => { map.link(id, STARTED[i], 'competesWith', 'I', 'AA:717'); });
  for (const id of WAITING.slice(0, 4)) map.link('growers', id, 'suppliesInputsTo', 'I', 'AA:703');
};

const anchors = () => ({
  wieta: { x: 60, y: 0 }, board: { x: 60, y: -170 }, committee: { x: 250, y: -270 }, code: { x: 230, y: 60 }, auditors: { x: -90, y: 150 },
  ...grid(['seat-union', 'seat-producer', 'seat-labour', 'seat-ngo'], -20, -400, 4), sites: { x: -130, y: -160 },
  ...ring(STARTED, -430, 80, 240, 220), ...grid(groups('in'), -470, -20, 1, 170, 90),
  ...grid(WAITING, -900, 380, 3), ...grid(groups('not'), -900, 180, 2, 160), growers: { x: -900, y: -60 },
  permanent: { x: -520, y: 420 }, temporary: { x: -340, y: 450 }, representatives: { x: -140, y: 370 },
  ...grid(RETAILERS.map(([id]) => id), -640, -420, 2), unions: { x: -180, y: -290 }, ngos: { x: 360, y: 190 }, 'safety-project': { x: 560, y: 210 },
  'labour-department': { x: 430, y: -400 }, inspectors: { x: 540, y: -300 }, agriculture: { x: 560, y: 60 }, 'economic-development': { x: 560, y: -60 }, tourism: { x: 520, y: -160 },
  dti: { x: 720, y: -160 }, eti: { x: 200, y: 330 }, novib: { x: 560, y: 400 }, research: { x: 380, y: 360 }, hebi: { x: 20, y: 420 }, tea: { x: 160, y: 470 }, flowers: { x: 320, y: 480 },
});

export const wieta = () => {
  stages();
  producers();
  people();
  bodies();
  memberLinks();
  auditLinks();
  chainLinks();
  return { folder: 'wieta-wine', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
