namespace ClusterGraph.Analysis.Methods;

/// <summary>Outputs that many methods share.</summary>
internal static class MethodOutputs
{
    /// <summary>What every method returns of a map without actors.</summary>
    /// <param name="figures">The names of the figures that are missing.</param>
    public static MethodOutput Empty(params IEnumerable<string> figures) => Missing(CaveatCode.EmptyGraph, figures);

    /// <summary>An output in which all figures are missing for one reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="figures">The names of the figures.</param>
    public static MethodOutput Missing(CaveatCode reason, params IEnumerable<string> figures)
    {
        var sentence = reason switch
        {
            CaveatCode.EmptyGraph => Sentence.Of("empty", "There is nobody on the map yet."),
            CaveatCode.NoTies => Sentence.Of("noTies", "There is no link of this kind yet."),
            CaveatCode.TooFewNodes => Sentence.Of("tooFewNodes", "There are too few actors to say anything."),
            CaveatCode.NoVariance => Sentence.Of("noVariance", "Everybody is alike, so there is nothing to compare."),
            _ => Sentence.Of("noAnswer", "There is no answer: {0}.", CaveatWords.Of(reason)),
        };
        return new MethodOutput
        {
            Figures = [.. figures.Select(name => new Figure(name, null, reason))],
            Caveats = [new Caveat(reason, sentence.Text)],
            Explanation = sentence,
        };
    }
}
