namespace ClusterGraph.Analysis.ValueChains;

/// <summary>
/// The links that are an expected flow, in the direction of the flow. One of an actor with several stages may be several
/// flows; it is one trade all the same.
/// </summary>
internal sealed class StageTrades
{
    private readonly List<int> _links = [];
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly List<int> _trades = [];
    private readonly List<int> _flows = [];

    private StageTrades()
    {
    }

    /// <summary>Gets how many trades there are.</summary>
    public int Count => _links.Count;

    /// <summary>Gets the link of each trade.</summary>
    public IReadOnlyList<int> Links => _links;

    /// <summary>Gets who gives.</summary>
    public IReadOnlyList<int> From => _from;

    /// <summary>Gets who takes.</summary>
    public IReadOnlyList<int> To => _to;

    /// <summary>Gets the trade of each match with a flow.</summary>
    public IReadOnlyList<int> MatchTrades => _trades;

    /// <summary>Gets the flow of each match.</summary>
    public IReadOnlyList<int> MatchFlows => _flows;

    /// <summary>Finds them. O(links · stages an actor does).</summary>
    public static StageTrades Of(ChainLinks links, IReadOnlyList<StageFlow> flows, int[][] stagesOf, int stages)
    {
        var flowAt = new int[stages * stages];
        Array.Fill(flowAt, -1);
        for (var flow = 0; flow < flows.Count; flow++)
        {
            flowAt[(flows[flow].From * stages) + flows[flow].To] = flow;
        }

        var found = new StageTrades();
        for (var link = 0; link < links.Count; link++)
        {
            found.Match(links, link, links.From[link], links.To[link], flows, flowAt, stagesOf);
            if (links.IsUndirected(link))
            {
                found.Match(links, link, links.To[link], links.From[link], flows, flowAt, stagesOf);
            }
        }

        return found;
    }

    private void Match(
        ChainLinks links, int link, int from, int to, IReadOnlyList<StageFlow> flows, int[] flowAt, int[][] stagesOf)
    {
        var stages = (int)Math.Sqrt(flowAt.Length);
        var isNew = true;
        foreach (var s in stagesOf[from])
        {
            foreach (var t in stagesOf[to])
            {
                var flow = flowAt[(s * stages) + t];
                if (flow >= 0 && flows[flow].Layers[links.LayerOf(link)])
                {
                    Add(link, from, to, flow, isNew);
                    isNew = false;
                }
            }
        }
    }

    private void Add(int link, int from, int to, int flow, bool isNew)
    {
        if (isNew)
        {
            _links.Add(link);
            _from.Add(from);
            _to.Add(to);
        }

        _trades.Add(_links.Count - 1);
        _flows.Add(flow);
    }
}
