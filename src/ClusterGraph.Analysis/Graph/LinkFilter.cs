namespace ClusterGraph.Analysis.Graph;

/// <summary>Picks the links that a query asks for.</summary>
internal sealed class LinkFilter
{
    private readonly AnalysisInput _input;
    private readonly LayerQuery _query;
    private readonly bool[] _wanted;
    private readonly int[]? _nodeOf;
    private readonly bool _isMixed;
    private readonly double[]? _weights;

    public LinkFilter(AnalysisInput input, LayerQuery query, bool[] wanted, int[]? actors)
    {
        (_input, _query, _wanted) = (input, query, wanted);
        _nodeOf = actors is null ? null : NodeNumbers(input.ActorCount, actors);
        var read = input.Layers.Where((_, i) => wanted[i]).ToList();
        _isMixed = read.Exists(l => l.IsUndirected) && !read.TrueForAll(l => l.IsUndirected);
        _weights = query.Weight switch
        {
            WeightUse.Strength => input.Links.Strengths ?? Ones(input.Links.Count),
            WeightUse.Volume => input.Links.Volumes ?? Ones(input.Links.Count),
            _ => null,
        };
    }

    public FilteredLinks Run()
    {
        if (TakesEverything())
        {
            var arcs = _query.Reversed
                ? new ArcList(_input.Links.Targets, _input.Links.Sources, null)
                : new ArcList(_input.Links.Sources, _input.Links.Targets, null);
            return new FilteredLinks(arcs, arcs.CountLoops(), 0, 0);
        }

        var found = new ArcCollector(_weights);
        for (var link = 0; link < _input.Links.Count; link++)
        {
            if (Accepts(link) && Ends(link) is { } ends)
            {
                found.Add(ends.From, ends.To, link, isBothWays: _isMixed && LayerOf(link).IsUndirected);
            }
        }

        return found.Result();
    }

    private static int[] NodeNumbers(int count, int[] actors)
    {
        var nodes = new int[count];
        Array.Fill(nodes, -1);
        for (var node = 0; node < actors.Length; node++)
        {
            nodes[actors[node]] = node;
        }

        return nodes;
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    // An edge list of millions is not copied when nothing has to be left out.
    private bool TakesEverything() =>
        _nodeOf is null && _weights is null && !_isMixed && Array.TrueForAll(_wanted, w => w)
        && (_input.Links.Confidences is null || _query.MinConfidence <= 0);

    private bool Accepts(int link) =>
        (_input.Links.Layers is null ? _wanted[0] : _wanted[_input.Links.Layers[link]])
        && !(_input.Links.Confidences is { } sure && sure[link] < _query.MinConfidence);

    private Layer LayerOf(int link) => _input.Layers[_input.Links.Layers is null ? 0 : _input.Links.Layers[link]];

    private (int From, int To)? Ends(int link)
    {
        var (from, to) = (_input.Links.Sources[link], _input.Links.Targets[link]);
        if (_nodeOf is not null)
        {
            (from, to) = (_nodeOf[from], _nodeOf[to]);
        }

        return from < 0 || to < 0 ? null : _query.Reversed ? (to, from) : (from, to);
    }
}
