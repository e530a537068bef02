using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>
/// How many each actor of a map stands for, and who of them may be named: organisations and groups that are large enough.
/// A single person is never named, nor a group of fewer people or households than are shown. O(n).
/// </summary>
internal sealed class HeadCounts
{
    private const string People = "people";
    private const string Households = "households";
    private const string Firms = "firms";
    private const string OwnAccount = "producer.ownAccount";

    // Of these families a single actor is a person.
    private static readonly string[] OfPersons = ["person", "labour"];

    private readonly LayerGraph _layer;
    private readonly string?[] _types;
    private readonly bool[] _isGroup;
    private readonly string[] _units;
    private readonly int _smallest;

    /// <summary>Reads them.</summary>
    /// <param name="layer">The reading.</param>
    /// <param name="smallest">Groups of fewer people than this are not named.</param>
    public HeadCounts(LayerGraph layer, int smallest)
    {
        (_layer, _smallest) = (layer, smallest);
        _types = Labels("type");
        var (counted, families) = (Labels(GroupColumns.Counted), Labels("family"));
        _isGroup = Array.ConvertAll(counted, c => c is not null);
        _units = [.. counted.Select((c, v) => c ?? (IsPerson(families[v], _types[v]) ? People : Firms))];
        Heads = layer.Input.Attributes.TryGetValue(GroupColumns.HeadCount, out var column)
            ? layer.PerNode(column.Numbers()) : Array.ConvertAll(counted, _ => 1.0);
    }

    /// <summary>Gets how many each node stands for; NaN for a group that nobody counted.</summary>
    public double[] Heads { get; }

    /// <summary>Gives what a node counts, such as people or firms; a single actor is a person or counts as a firm.</summary>
    public string UnitOf(int node) => _units[node];

    /// <summary>Tells whether a node stands for people or households.</summary>
    public bool CountsPeople(int node) => _units[node] is People or Households;

    /// <summary>Tells whether a node is one, on whom others can depend: no group of several, nor of unknown size.</summary>
    public bool IsOne(int node) => Heads[node].Equals(1.0);

    /// <summary>Tells whether a node stands for many, or for nobody knows how many.</summary>
    public bool IsGroup(int node) => _isGroup[node] && !IsOne(node);

    /// <summary>Tells whether a node may be named in lists; a single person never is, whatever the threshold.</summary>
    public bool MayBeNamed(int node) => !CountsPeople(node) || (IsGroup(node) && Heads[node] >= _smallest);

    /// <summary>Names a node, or only its type when it may not be named.</summary>
    public string NameOf(int node) => MayBeNamed(node) ? _layer.NameOf(node) : _types[node] ?? People;

    /// <summary>Names nodes for the rows of a table, each in its own way: rows of one name would be taken for one.</summary>
    public IEnumerable<string> RowNames(IEnumerable<int> nodes)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in nodes.Select(NameOf))
        {
            taken[name] = taken.GetValueOrDefault(name) + 1;
            yield return taken[name] == 1 ? name : $"{name} ({taken[name]})";
        }
    }

    /// <summary>Gives the type of a node; null where nobody said.</summary>
    public string? TypeOf(int node) => _types[node];

    /// <summary>Adds up the people and households among some nodes whose number is known.</summary>
    public double PeopleOf(IEnumerable<int> nodes) => nodes.Where(v => CountsPeople(v) && Heads[v] > 0).Sum(v => Heads[v]);

    /// <summary>Adds up the heads of some nodes; NaN when units are mixed or nobody's number is known.</summary>
    public double SumOf(IEnumerable<int> nodes)
    {
        var known = nodes.Where(v => Heads[v] > 0).ToList();
        return known.Count == 0 || known.Select(UnitOf).Distinct(StringComparer.Ordinal).Skip(1).Any()
            ? double.NaN : known.Sum(v => Heads[v]);
    }

    private static bool IsPerson(string? family, string? type) =>
        type == OwnAccount || (family is not null && OfPersons.Contains(family, StringComparer.Ordinal));

    private string?[] Labels(string name) =>
        _layer.Input.Attributes.TryGetValue(name, out var column)
            ? _layer.PerNode(column.Values) : new string?[_layer.Graph.NodeCount];
}
