// Colchagua Valley wine, Chile: who passes knowledge on, who looked into organic growing, and who stays apart.
import { adviceInside, adviceOutside, absorbers, exchangers, gatekeepers, investigators, isolated, stars,
  weakExchangers, wineries } from './colchagua-knowledge.mjs';
import { ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';
import { randomFrom } from './random.mjs';

const outside = { boundary: 'outside' };

const map = new MapBuilder({
  id: 'colchagua-wine',
  title: 'Colchagua Valley wine, Chile',
  description: 'A wine valley with about 100 wineries, of which 32 leading ones were studied in 2002. One pioneer went '
    + 'organic and biodynamic from 1998; nine firms in the centre of the knowledge network looked into organic '
    + 'growing by 2005, many others stayed apart. The 32 firms and every tie between firms are invented to fit.',
  template: 'wine-agro', language: 'en', mode: 'open', view: 'map', place: 'Colchagua Valley, Chile', period: '1998-2005',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006, SME Clusters and Responsible Competitiveness (AA)',
});

const stages = () => {
  map.stage('supplies', 'Vines and supplies', { fr: 'Plants et fournitures', es: 'Vides e insumos', ar: 'الشتلات والمستلزمات' },
    { role: 'input', asked: false, note: 'The source does not speak of nurseries, barrels, glass or corks: not asked, not absent.' });
  map.stage('equipment', 'Equipment', { fr: 'Équipements', es: 'Equipos', ar: 'المعدات' }, { role: 'input', asked: true, note: 'Imported from Europe and California (AA:893).' });
  map.stage('grapes', 'Grapes and bulk wine', { fr: 'Raisin et vin en vrac', es: 'Uva y vino a granel', ar: 'العنب والنبيذ السائب' }, { asked: true });
  map.stage('bottling', 'Wine under own brand', { fr: 'Vin sous marque propre', es: 'Vino con marca propia', ar: 'نبيذ بعلامة خاصة' }, { asked: true });
  map.stage('distribution', 'Distribution', { fr: 'Distribution', es: 'Distribución', ar: 'التوزيع' }, { asked: true });
  map.stage('markets', 'Markets abroad', { fr: 'Marchés étrangers', es: 'Mercados externos', ar: 'الأسواق الخارجية' }, { role: 'market', asked: true });
  map.stage('certification', 'Organic certification', { fr: 'Certification biologique', es: 'Certificación orgánica', ar: 'شهادة العضوية' }, { kind: 'support', asked: true });
  map.stage('organic-body', 'Body that promotes organic wine', { fr: 'Organisme de promotion du vin biologique', es: 'Organismo que promueve el vino orgánico', ar: 'جهة تروّج للنبيذ العضوي' },
    { kind: 'support', asked: true, note: 'None: the cluster has no central institution that promotes organic wine (AA:931).' });
  map.flow('supplies', 'grapes');
  map.flow('equipment', 'bottling');
  map.flow('grapes', 'bottling');
  for (const to of ['distribution', 'markets']) map.flow('bottling', to);
  map.flow('distribution', 'markets');
};

const valley = () => {
  map.actor('cluster', 'Colchagua wine cluster', 'collective.cluster', 'S', 'AA:891', {
    attributes: {
      wineries: [100, 'AA:891', { unit: 'firms, about' }], studiedFirms: [32, 'AA:917', { unit: 'firms', date: '2002' }],
      integratedLocalShare: [21, 'AA:891', { unit: '%' }], subsidiaryShare: [7, 'AA:891', { unit: '%' }],
      bulkSupplierShare: [72, 'AA:891', { unit: '%' }], lookedIntoOrganic: [9, 'AA:931', { unit: 'firms' }],
      innerCircle: [8, 'AA:399', { unit: 'firms' }], wineOutput: ['trebled', 'AA:893'],
    },
    note: 'The 72 % are written as "the remaining three quarters". One passage counts an inner circle of eight firms '
      + '(AA:399), another nine that answered yes (AA:931); the map shows nine.',
  });
  map.group('other-wineries', 'Other wineries of the valley', 'producer.small', 68, 'N', 'AA:891', {
    stages: ['grapes'], note: 'About 100 wineries less the 32 studied.',
  });
  map.actor('voe', 'Viñedos Orgánicos Emiliana (VOE)', 'producer.large', 'S', 'AA:901', {
    stages: ['bottling', 'grapes'],
    attributes: {
      organic: ['certified', 'AA:915', { date: '2005' }], certificationBegun: ['1998', 'AA:909', { date: '1998' }],
      firstOrganicFields: ['2001', 'AA:911', { date: '2001' }], iso14001: [true, 'AA:911', { date: '2001' }],
      firstBiodynamicWines: ['2003', 'AA:913', { date: '2003' }], vineyardsCertified: [100, 'AA:915', { unit: '%', date: '2005' }],
    },
    note: 'Whether VOE was among the 32 studied firms is not stated; it is shown beside them.',
  });
  map.actor('emiliana', 'Santa Emiliana', 'producer.large', 'S', 'AA:899', { stages: ['grapes', 'bottling'], note: 'The traditional vineyard that backed the idea; also called Emiliana Vineyards.' });
  map.actor('espinoza', 'Álvaro Espinoza', 'person.champion', 'S', 'AA:897', {
    dataClass: 'P2', note: 'Winemaker; studied in Bordeaux, worked with organic pioneers in California. Named in the published source.',
  });
};

const studied = () => {
  const order = randomFrom(32).shuffle(wineries);
  const structure = new Map(order.map((id, i) => [id, i < 7 ? 'integrated' : i < 9 ? 'subsidiary' : 'bulk']));
  const kinds = {
    integrated: ['producer.medium', ['bottling', 'grapes'], 'vertically integrated local firm'],
    subsidiary: ['position.subsidiary', ['bottling', 'grapes'], 'local subsidiary of a national winery'],
    bulk: ['position.bulkSupplier', ['grapes'], 'bulk supplier without own bottled brand'],
  };
  for (const id of wineries) {
    const [type, stage, words] = kinds[structure.get(id)];
    map.actor(id, `Winery ${id.slice(-2)}`, type, 'I', 'AA:917', {
      stages: stage,
      attributes: {
        illustrative: true, studied: [true, 'AA:917'], structure: [words, 'AA:891'],
        ...(investigators.includes(id) ? { organic: ['investigating', 'AA:931', { date: '2003' }] } : {}),
      },
    });
  }
  return (kind) => wineries.filter((id) => structure.get(id) === kind);
};

const institutions = () => {
  map.actor('imo', 'IMO, Switzerland', 'service.certifier', 'S', 'AA:909', { ...outside, stages: ['certification'] });
  map.actor('demeter', 'Demeter, Germany', 'service.certifier', 'S', 'AA:397', { ...outside, stages: ['certification'], note: 'The only route to the biodynamic certificate at the time (AA:397).' });
  map.actor('prochile', 'ProChile', 'public.exportAgency', 'S', 'AA:893', outside);
  map.group('universities', 'University wine departments', 'knowledge.university', null, 'G', 'AA:893', { ...outside, counted: 'places' });
  map.group('european-experts', 'European experts', 'service.consultant', null, 'G', 'AA:893', { ...outside, counted: 'people' });
  map.group('us-experts', 'US experts', 'service.consultant', null, 'G', 'AA:893', { ...outside, counted: 'people' });
  map.group('equipment-europe', 'Equipment makers, Europe', 'input.machinery', null, 'G', 'AA:893', { ...outside, stages: ['equipment'] });
  map.group('equipment-california', 'Equipment makers, California', 'input.machinery', null, 'G', 'AA:893', { ...outside, stages: ['equipment'] });
  map.group('california-organic', 'Organic pioneers, California', 'producer.medium', null, 'G', 'AA:897', outside);
  map.actor('bordeaux', 'Wine studies, Bordeaux', 'knowledge.university', 'S', 'AA:897', { ...outside, note: 'The source says only that he had studied in Bordeaux.' });
};

const PLACES = ['Chile', 'Ecuador', 'New York', 'United Kingdom', 'Ireland', 'Belgium', 'Italy', 'Malaysia'];
const distributorId = (place) => `distributor-${place.toLowerCase().replaceAll(' ', '-')}`;

const buyers = () => {
  for (const place of PLACES) {
    map.group(distributorId(place), `Distributors, ${place}`, 'trade.distributor', null, 'G', 'AA:901', { ...outside, stages: ['distribution'], place: { name: place } });
    map.link('voe', distributorId(place), 'sellsTo', 'S', 'AA:901');
  }
  map.group('export-markets', 'Export markets', 'trade.market', null, 'G', 'AA:889', {
    ...outside, stages: ['markets'], counted: 'places', attributes: { exportGrowth1990s: [25, 'AA:889', { unit: '% a year, more than' }] },
  });
};

const statedLinks = () => {
  map.link('espinoza', 'emiliana', 'alliedWith', 'S', 'AA:899', { note: 'Persuaded the vineyard; a partnership that made VOE.' });
  map.link('espinoza', 'voe', 'manages', 'N', 'AA:899', { note: '"The support necessary to carry out the project": natural reading.' });
  map.link('emiliana', 'voe', 'funds', 'S', 'AA:899');
  map.link('california-organic', 'espinoza', 'advises', 'S', 'AA:897');
  map.link('bordeaux', 'espinoza', 'trains', 'S', 'AA:897');
  map.link('imo', 'voe', 'certifies', 'S', 'AA:909', { since: '1998' });
  map.link('demeter', 'voe', 'certifies', 'S', 'AA:913', { since: '2003' });
  map.link('prochile', 'cluster', 'supports', 'S', 'AA:893');
  for (const id of ['universities', 'european-experts', 'us-experts']) map.link(id, 'cluster', 'supports', 'G', 'AA:893');
  for (const id of ['equipment-europe', 'equipment-california']) map.link(id, 'cluster', 'suppliesMachineryTo', 'G', 'AA:893');
  map.link('other-wineries', 'cluster', 'partOf', 'G', 'AA:891');
  map.link('voe', 'cluster', 'partOf', 'N', 'AA:899');
  map.link('emiliana', 'cluster', 'partOf', 'S', 'AA:899');
};

const inventedLinks = (of) => {
  for (const [giver, receiver] of adviceInside) map.link(giver, receiver, 'advises', 'I', 'AA:917');
  for (const [giver, receiver] of adviceOutside) map.link(giver, receiver, 'advises', 'I', 'AA:920');
  const bottlers = [...of('integrated'), ...of('subsidiary')];
  of('bulk').forEach((id, i) => { map.link(id, bottlers[i % bottlers.length], 'sellsTo', 'I', 'AA:891'); });
  for (const id of bottlers) map.link(id, 'export-markets', 'exportsTo', 'I', 'AA:889');
  map.link('other-wineries', 'export-markets', 'exportsTo', 'N', 'AA:889');
  const integrated = of('integrated');
  for (let i = 0; i + 1 < integrated.length; i += 2) map.link(integrated[i], integrated[i + 1], 'competesWith', 'I', 'AA:891');
  for (const [i, id] of [gatekeepers[0], gatekeepers[2]].entries()) map.link('voe', id, 'informs', 'I', 'AA:931', { note: `Example ${i + 1}: whether the pioneer talked to the others is not stated.` });
};

const anchors = () => ({
  ...ring(gatekeepers, 0, 0, 150, 110), ...ring(exchangers, 0, 0, 290, 210), ...ring(stars, 40, -20, 380, 280),
  ...ring(weakExchangers, -40, 30, 420, 320), ...ring(absorbers, 40, 40, 440, 330),
  ...Object.fromEntries(isolated.map((id, i) => [id, { x: -650 + 135 * i, y: i % 2 ? 590 : 520 }])),
  universities: { x: -560, y: -300 }, prochile: { x: -640, y: -170 }, 'european-experts': { x: -200, y: -430 },
  'us-experts': { x: 30, y: -440 }, 'equipment-europe': { x: -660, y: 40 }, 'equipment-california': { x: -620, y: 170 },
  cluster: { x: -700, y: -60 }, 'other-wineries': { x: -560, y: 330 }, 'export-markets': { x: 600, y: 330 },
  emiliana: { x: 520, y: -160 }, voe: { x: 690, y: -80 }, espinoza: { x: 600, y: -300 },
  'california-organic': { x: 480, y: -420 }, bordeaux: { x: 660, y: -430 }, imo: { x: 790, y: -330 }, demeter: { x: 880, y: -250 },
  ...Object.fromEntries(PLACES.map((p, i) => [distributorId(p), { x: 830 + (i % 2) * 150, y: -170 + 62 * i }])),
});

export const colchagua = () => {
  stages();
  valley();
  const of = studied();
  institutions();
  buyers();
  statedLinks();
  inventedLinks(of);
  return { folder: 'colchagua-wine', map, anchors: anchors(), options: { pull: 0.3, spring: 0.05 } };
};
