using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The cluster-to-poverty matrix as a method (methods catalogue D6).</summary>
internal static class PovertyMatrixMethod
{
    private const string Mean = "matrixMean";
    private const string Prefill = "prefill";
    private const double EnoughAnswered = 0.6;
    private const double WideSpread = 2;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "poverty-matrix",
        Title = "Cluster-to-poverty matrix",
        Group = MethodGroup.Poverty,
        Question = "Would developing this cluster reduce poverty much or little?",
        Definition = "Nineteen criteria rated 1 (low) to 5 (high expected effect on poverty). The mean of each block and of all, "
            + "each only if at least 60 % of its criteria are answered; what is not answered never counts. Agglomeration and "
            + "joint action run the other way than social capital and institutions; ratings stand as in the table.",
        Source = "Nadvi & Barrientos 2004, UNIDO, Table 2",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Words(
                MatrixRatings.Name, string.Empty,
                "Ratings such as location=3,spread=2/4/4 (several raters); empty: the attributes matrix.location and so on of actors."),
            Parameter.Flag(Prefill, "Whether what the map suggests for seven criteria counts where nobody rated them."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var read = MatrixRatings.Read(context);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var suggestions = MatrixEvidence.Of(context);
        return Build(context.Parameters.Flag(Prefill) ? read.Value.With(suggestions) : read.Value, suggestions);
    }

    private static MethodOutput Build(MatrixRatings ratings, IReadOnlyDictionary<string, MatrixSuggestion> suggestions)
    {
        var means = MatrixCriteria.All.Zip(ratings.ByCriterion, (name, said) => (Name: name, Value: said.Count == 0 ? double.NaN : said.Average()))
            .ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        var answered = means.Values.Count(v => !double.IsNaN(v));
        var spread = ratings.ByCriterion.Where(said => said.Count > 1).Select(said => said.Max() - said.Min()).ToArray();
        var mean = MeanOf(means, MatrixCriteria.All);
        return new MethodOutput
        {
            Figures =
            [
                Figure.Of(Mean, mean, CaveatCode.LowCoverage),
                .. MatrixCriteria.Blocks.Select(b => Figure.Of(b.Name, MeanOf(means, b.Criteria), CaveatCode.LowCoverage)),
                new("answered", answered),
                new("answeredShare", (double)answered / MatrixCriteria.All.Count),
                Figure.Of("meanSpread", spread.Length == 0 ? double.NaN : spread.Average(), CaveatCode.TooFewNodes),
                new("disputed", spread.Count(s => s >= WideSpread)),
            ],
            Tables = [Profile(ratings, suggestions)],
            Caveats = [.. Caveats(answered)],
            Explanation = Explain(mean, answered, means),
        };
    }

    private static double MeanOf(Dictionary<string, double> means, IReadOnlyList<string> criteria)
    {
        double[] answered = [.. criteria.Select(c => means[c]).Where(v => !double.IsNaN(v))];
        return answered.Length >= EnoughAnswered * criteria.Count ? answered.Average() : double.NaN;
    }

    private static ResultTable Profile(MatrixRatings ratings, IReadOnlyDictionary<string, MatrixSuggestion> suggestions) => new(
        "profile", ["rating", "lowest", "highest", "raters", "reversed", "suggested", "evidence"], MatrixCriteria.All,
        [
            .. MatrixCriteria.All.Select((name, row) => (double?[])
            [
                .. Cells(ratings.ByCriterion[row], MatrixCriteria.Reversed.Contains(name, StringComparer.Ordinal) ? 1 : 0),
                suggestions.GetValueOrDefault(name)?.Rating, suggestions.GetValueOrDefault(name)?.Share,
            ]),
        ]);

    private static double?[] Cells(IReadOnlyList<double> said, double reversed) => said.Count == 0
        ? [null, null, null, 0, reversed]
        : [said.Average(), said.Min(), said.Max(), said.Count, reversed];

    private static IEnumerable<Caveat> Caveats(int answered)
    {
        if (answered < EnoughAnswered * MatrixCriteria.All.Count)
        {
            yield return new Caveat(
                CaveatCode.LowCoverage, "Fewer than 60 % of the nineteen criteria are answered: no mean is shown.", answered);
        }

        yield return new Caveat(
            CaveatCode.ReversedRows, "Agglomeration and joint action run the other way: there, 5 is what is strong. Use the profile, not only the mean.",
            MatrixCriteria.Reversed.Length);
    }

    private static Sentence Explain(double mean, int answered, Dictionary<string, double> means)
    {
        if (double.IsNaN(mean))
        {
            return Sentence.Of(
                "povertyMatrix.few", "{0} of {1} criteria are answered; at least {2} are needed for a mean.",
                answered, MatrixCriteria.All.Count, (int)Math.Ceiling(EnoughAnswered * MatrixCriteria.All.Count));
        }

        return Sentence.Of(
            "povertyMatrix.mean", "On a scale from 1 to 5 the expected effect on poverty is {0}; {1} of {2} criteria are rated 4 or 5.",
            mean, means.Values.Count(v => v >= 4), answered);
    }
}
