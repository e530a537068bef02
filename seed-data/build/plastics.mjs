// Two plastics clusters on one chain: Southern Germany has every stage, Abidjan lacks raw material and machinery.
import { grid } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const SOURCE = 'GIZ, Connect & Create: Cluster Development Guide (GZ)';
const OURS = 'Our list of functions: the figure of the source is lost.';

const heads = {
  germany: {
    id: 'plastics-southern-germany',
    title: 'Plastics, Southern Germany',
    description: 'A plastics cluster that covers its entire manufacturing chain, to be laid beside the one of Abidjan. The '
      + 'source says that the chain is complete and names two of its functions; the other functions, the firms and their '
      + 'ties are invented to fit.',
    place: 'Southern Germany',
  },
  abidjan: {
    id: 'plastics-abidjan',
    title: 'Plastics, Abidjan, Côte d’Ivoire',
    description: 'A plastics cluster without all actors of its chain: the source names the provider of raw material and the '
      + 'maker of machinery as missing, laid beside Southern Germany, where nothing is. The other functions, the firms and '
      + 'their ties are invented to fit; the initiatives of the Ivorian strategy are published.',
    place: 'Abidjan, Côte d’Ivoire',
  },
};

const head = (which) => ({
  ...heads[which], language: 'en', mode: 'open', view: 'chain', illustration: 'Illustration built on published aggregate facts', source: SOURCE,
});

// Stage, its names, the type of its firms, and the letter of their codes.
const CHAIN = [
  ['raw-material', 'Raw material', { fr: 'Matière première', es: 'Materia prima', ar: 'المواد الخام' }, 'input.rawMaterial', 'R'],
  ['machinery', 'Machinery', { fr: 'Machines', es: 'Maquinaria', ar: 'الآلات' }, 'input.machinery', 'M'],
  ['moulds', 'Moulds and tools', { fr: 'Moules et outillage', es: 'Moldes y herramientas', ar: 'القوالب والأدوات' }, 'input.fabricator', 'T'],
  ['manufacturing', 'Plastics manufacturing', { fr: 'Transformation des plastiques', es: 'Transformación de plásticos', ar: 'تصنيع البلاستيك' }, 'producer.medium', 'P'],
  ['assembly', 'Finishing and assembly', { fr: 'Finition et assemblage', es: 'Acabado y montaje', ar: 'التشطيب والتجميع' }, 'producer.small', 'A'],
  ['distribution', 'Distribution', { fr: 'Distribution', es: 'Distribución', ar: 'التوزيع' }, 'trade.distributor', 'D'],
  ['users', 'End users', { fr: 'Utilisateurs finaux', es: 'Usuarios finales', ar: 'المستخدمون النهائيون' }, 'trade.buyer', 'U'],
];
const FLOWS = [
  ['raw-material', 'manufacturing', 'suppliesInputsTo'], ['machinery', 'manufacturing', 'suppliesMachineryTo'], ['moulds', 'manufacturing', 'suppliesInputsTo'],
  ['manufacturing', 'assembly', 'sellsTo'], ['assembly', 'distribution', 'sellsTo'], ['distribution', 'users', 'sellsTo'],
];
const NAMED = ['raw-material', 'machinery'];

/** Draws the stages, the firms of each (as many as `sizes` says) and the flows between them. */
const draw = (map, sizes) => {
  for (const [stage, name, names] of CHAIN) map.stage(stage, name, names, { asked: true, note: NAMED.includes(stage) ? 'Named in the source (GZ:1313).' : OURS });
  map.plan('plastics', ['raw-material', 'machinery', 'moulds'], ['users'], FLOWS);
  const firms = {};
  for (const [stage, , , type, letter] of CHAIN) {
    firms[stage] = Array.from({ length: sizes[stage] ?? 0 }, (_, i) => `firm-${letter.toLowerCase()}-0${i + 1}`);
    for (const id of firms[stage]) {
      map.actor(id, `Firm ${letter}-${id.slice(-2)}`, type, 'I', 'GZ:1313', { stages: [stage], attributes: { illustrative: true } });
      map.link(id, 'cluster', 'partOf', 'I', 'GZ:1313');
    }
  }
  for (const [from, to, type] of FLOWS) {
    firms[from].forEach((id, i) => {
      for (const k of i % 2 ? [0] : [0, 1]) map.link(id, firms[to][(i + k) % firms[to].length], type, 'I', 'GZ:1313');
    });
    firms[to].forEach((id, i) => {
      const source = firms[from][i % Math.max(firms[from].length, 1)];
      if (source && !map.has(source, id, type)) map.link(source, id, type, 'I', 'GZ:1313');
    });
  }
  return firms;
};

const columns = (firms) => Object.assign({}, ...CHAIN.map(([stage], i) => grid(firms[stage], -780 + 260 * i, -150 - 50 * firms[stage].length, 1, 170, 105)));

export const plasticsGermany = () => {
  const map = new MapBuilder(head('germany'));
  map.actor('cluster', 'Plastics cluster, Southern Germany', 'collective.cluster', 'S', 'GZ:1313', { attributes: { coverage: ['the entire plastics manufacturing value chain', 'GZ:1313'] } });
  const firms = draw(map, { 'raw-material': 4, machinery: 5, moulds: 5, manufacturing: 8, assembly: 5, distribution: 4, users: 5 });
  const makers = firms.manufacturing;
  makers.forEach((id, i) => { if (i % 2 === 0) map.link(id, makers[(i + 3) % makers.length], 'sharesTechnologyWith', 'I', 'GZ:1313'); });
  return { folder: 'plastics-southern-germany', map, anchors: { ...columns(firms), cluster: { x: 0, y: 420 } }, options: { pull: 0.7, spring: 0.01 } };
};

const INITIATIVES = [
  ['initiative-1', 'New and sustainable product applications', 'GZ:1761'], ['initiative-2', 'Towards advanced manufacturing', 'GZ:1785'],
  ['initiative-3', 'Improving capacities for recycling', 'GZ:1811'], ['initiative-4', 'Extended producer responsibility platform', 'GZ:1825'],
  ['initiative-5', 'Policy reforms for a sustainable plastics economy', 'GZ:1776'],
];

const strategy = (map) => {
  map.actor('strategy', 'Strategy of the plastics cluster', 'thing.jointAction', 'S', 'GZ:1735', { note: 'Vision: regional market leader in high value-added and sustainable products (GZ:1752).' });
  map.link('cluster', 'strategy', 'actsJointlyWith', 'S', 'GZ:1735');
  for (const [id, name, line] of INITIATIVES) {
    map.actor(id, name, 'thing.jointAction', 'S', line);
    map.link(id, 'strategy', 'partOf', 'S', line);
  }
  map.group('municipal-areas', 'Key municipal areas', 'public.municipality', null, 'G', 'GZ:1831', { counted: 'places', note: 'For demonstration projects.' });
  map.group('waste', 'Waste management', 'input.collector', null, 'G', 'GZ:1830', { boundary: 'boundary' });
  map.group('recyclers', 'Plastics recyclers', 'input.supplier', null, 'G', 'GZ:1830', { boundary: 'boundary', note: 'Recycling capacity is to be increased (GZ:1815); it is beside the compared chain.' });
  map.group('government', 'Government', 'public.government', null, 'N', 'GZ:1800', { counted: 'places', boundary: 'outside', note: 'A public-private dialogue on rules is an aim.' });
  for (const id of ['waste', 'recyclers', 'municipal-areas']) map.link('initiative-4', id, 'supports', 'S', id === 'municipal-areas' ? 'GZ:1831' : 'GZ:1830', { note: 'Aim of the platform.' });
  map.link('initiative-3', 'recyclers', 'supports', 'S', 'GZ:1815');
  map.link('initiative-5', 'government', 'pressures', 'N', 'GZ:1800');
};

export const plasticsAbidjan = () => {
  const map = new MapBuilder(head('abidjan'));
  map.actor('cluster', 'Plastics cluster, Abidjan', 'collective.cluster', 'S', 'GZ:1313', { attributes: { missing: ['raw-material provider, machinery manufacturer (named as examples)', 'GZ:1313'] } });
  const firms = draw(map, { moulds: 2, manufacturing: 6, assembly: 3, distribution: 4, users: 4 });
  strategy(map);
  firms.manufacturing.forEach((id, i) => { if (i < 3) map.link(`initiative-${i + 1}`, id, 'supports', 'I', 'GZ:1766', { note: 'Aim; which firms is ours.' }); });
  const anchors = {
    ...columns(firms), cluster: { x: -40, y: 160 }, strategy: { x: -40, y: 300 },
    ...grid(INITIATIVES.map(([id]) => id), -560, 440, 5, 260), 'municipal-areas': { x: 260, y: 590 }, waste: { x: 40, y: 590 }, recyclers: { x: -180, y: 590 }, government: { x: 520, y: 590 },
  };
  return { folder: 'plastics-abidjan', map, anchors, options: { pull: 0.7, spring: 0.01 } };
};
