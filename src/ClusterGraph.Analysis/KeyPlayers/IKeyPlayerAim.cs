namespace ClusterGraph.Analysis.KeyPlayers;

/// <summary>
/// What a set of key players is to be best at. An instance has working memory of its own: one a thread. A higher score is
/// better; nodes are those of the graph it was made for.
/// </summary>
internal interface IKeyPlayerAim
{
    /// <summary>Scores every set that has one member more.</summary>
    /// <param name="rest">The other members.</param>
    /// <param name="from">The first candidate; scores of lower ones mean nothing.</param>
    /// <param name="scores">One entry a node, to be filled for candidates; NaN for members of the rest.</param>
    void ScoreAll(ReadOnlySpan<int> rest, int from, double[] scores);

    /// <summary>Scores the empty set.</summary>
    double Whole();
}
