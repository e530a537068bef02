using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.TwoMode;

/// <summary>The numbers of the actors of two modes.</summary>
internal static class TwoModeColumns
{
    /// <summary>Lists them; those about the projection are missing for actors of the other mode.</summary>
    public static IReadOnlyList<ActorColumn> Of(TwoModes modes, Projection projection, int[] onto)
    {
        var (normalised, degree, strength, partners, apart) =
            (Missing(modes), Missing(modes), Missing(modes), Missing(modes), Missing(modes));
        Fill(modes.First, modes.Second.Length);
        Fill(modes.Second, modes.First.Length);
        foreach (var v in onto)
        {
            strength[v] = partners[v] = 0;
        }

        for (var i = 0; i < projection.Sources.Count; i++)
        {
            foreach (var end in (ReadOnlySpan<int>)[projection.Sources[i], projection.Targets[i]])
            {
                strength[end] += projection.Worth[i];
                partners[end]++;
            }
        }

        foreach (var v in onto)
        {
            apart[v] = onto.Length - 1 - partners[v];
        }

        return
        [
            new(ActorColumn.Main, normalised, CaveatCode.NoAttribute),
            new("degree", degree),
            new("strength", strength),
            new("partners", partners),
            new("sharingNothing", apart),
        ];

        void Fill(int[] mode, int others)
        {
            foreach (var v in mode)
            {
                degree[v] = modes.Members[v].Length;
                normalised[v] = degree[v] / others;
            }
        }
    }

    private static double[] Missing(TwoModes modes)
    {
        var column = new double[modes.Members.Length];
        Array.Fill(column, double.NaN);
        return column;
    }
}
