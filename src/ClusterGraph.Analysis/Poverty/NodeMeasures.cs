namespace ClusterGraph.Analysis.Poverty;

/// <summary>Computes the indicators of points in the chain. O(members times indicators).</summary>
internal sealed class NodeMeasures
{
    private readonly NodeReading _reading;
    private readonly NodeRules _rules;
    private readonly Dictionary<int, (bool IsPoor, bool IsNear)> _deprived;

    public NodeMeasures(NodeReading reading, NodeRules rules) =>
        (_reading, _rules, _deprived) = (reading, rules, Deprived(reading, rules));

    /// <summary>Computes the indicators of a node.</summary>
    /// <param name="node">The node.</param>
    public NodeIndicators Of(PovertyNode node)
    {
        var members = _reading.Population.Only(node.Rows);
        var paid = node.Rows.Where(i => !double.IsNaN(_reading.Incomes[i])).ToArray();
        var known = node.Rows.Where(_deprived.ContainsKey).ToArray();
        return new NodeIndicators
        {
            BelowLine = Share(_rules.Line > 0 ? paid : [], i => _reading.Incomes[i] < _rules.Line),
            Median = IncomePoverty.Median(
                Array.ConvertAll(paid, i => _reading.Incomes[i]), Array.ConvertAll(paid, i => _reading.Population.Heads[i])),
            NearLine = Share(
                _rules.Line > 0 ? paid : [],
                i => _reading.Incomes[i] >= _rules.Line && _reading.Incomes[i] <= _rules.NearLine * _rules.Line),
            DeprivedShare = Share(known, i => _deprived[i].IsPoor),
            NearDeprived = Share(known, i => _deprived[i].IsNear),
            FewAssets = Share([.. node.Rows.Where(i => !double.IsNaN(_reading.HasFewAssets[i]))], i => _reading.HasFewAssets[i] > 0),
            Vulnerability = members.Mean(_reading.V),
            Parts = Array.ConvertAll(_reading.Structure.Vulnerability.Parts, members.Mean),
            Coverage = _rules.Required.Count == 0 ? 1 : _rules.Required.Average(name => node.Rows
                .Where(i => IsKnown(name, i)).Sum(i => _reading.Population.Heads[i]) / node.People),
            IsTooSmall = node.People < _reading.Population.Smallest,
        };
    }

    private static Dictionary<int, (bool IsPoor, bool IsNear)> Deprived(NodeReading reading, NodeRules rules)
    {
        var found = new Dictionary<int, (bool, bool)>();
        if (reading.Deprivation is not { } deprivation)
        {
            return found;
        }

        var rowOf = reading.Population.Nodes.Select((node, row) => (node, row)).ToDictionary(p => p.node, p => p.row);
        var scores = deprivation.Table.Scores();
        var isPoor = AlkireFoster.Poor(scores, deprivation.K);
        var isNear = AlkireFoster.Poor(scores, rules.NearCutoff * deprivation.K);
        for (var i = 0; i < scores.Length; i++)
        {
            found[rowOf[deprivation.Members.Nodes[i]]] = (isPoor[i], isNear[i] && !isPoor[i]);
        }

        return found;
    }

    private double Share(int[] rows, Func<int, bool> counts)
    {
        var all = rows.Sum(i => _reading.Population.Heads[i]);
        return all > 0 ? rows.Where(counts).Sum(i => _reading.Population.Heads[i]) / all : double.NaN;
    }

    private bool IsKnown(string indicator, int row) => indicator switch
    {
        "income" => _rules.Line > 0 && !double.IsNaN(_reading.Incomes[row]),
        "assets" => !double.IsNaN(_reading.HasFewAssets[row]),
        "deprivation" => _deprived.ContainsKey(row),
        _ => Array.IndexOf(Vulnerability.Names, indicator) is >= 0 and var part
            && !double.IsNaN(_reading.Structure.Vulnerability.Parts[part][_reading.Population.Nodes[row]]),
    };
}
