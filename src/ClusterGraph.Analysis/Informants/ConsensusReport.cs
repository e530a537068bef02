using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Puts together what is said of consensus.</summary>
internal sealed class ConsensusReport(MethodContext context, AnswerSheet sheet, CulturalConsensus? fit, int choices)
{
    /// <summary>The name of the first figure.</summary>
    public const string Headline = "factorRatio";

    /// <summary>Fewer informants have no competences.</summary>
    public const int Fewest = 4;

    private const double LeastRatio = 3;
    private const double LeastMean = 0.5;
    private const double Validity = 0.95;
    private const double Rounding = 1e-9;

    private double Ratio => fit is null ? double.NaN : fit.First / fit.Second;

    private double MeanCompetence => fit?.Competence.Average() ?? double.NaN;

    private bool IsShared => Ratio >= LeastRatio && fit!.Competence.Min() >= -Rounding && MeanCompetence >= LeastMean;

    /// <summary>Puts it together.</summary>
    public MethodOutput Make()
    {
        var key = sheet.Items.Select((_, item) => KeyOf(item)).ToArray();
        return new MethodOutput
        {
            Figures = [.. Figures()],
            Actors = [Competences()],
            Tables =
            [
                new ResultTable(
                    fit is null ? "answerShares" : "answerKey", sheet.Choices, sheet.Items,
                    [.. key.Select(k => sheet.Choices.Select((_, c) => (double?)k[c]).ToArray())]),
            ],
            Caveats = [.. Caveats()],
            Explanation = Explain(),
        };
    }

    private IEnumerable<Figure> Figures()
    {
        // Without a second factor the ratio has no number.
        yield return Figure.Of(Headline, Ratio, fit is null ? CaveatCode.TooFewNodes : CaveatCode.NoVariance);
        yield return Figure.Of("firstFactor", fit?.First ?? double.NaN);
        yield return Figure.Of("secondFactor", fit?.Second ?? double.NaN);
        yield return Figure.Of("meanCompetence", MeanCompetence);
        yield return fit is null ? new Figure("oneAnswer", null, CaveatCode.TooFewNodes) : new Figure("oneAnswer", IsShared ? 1 : 0);
        yield return new Figure("informants", sheet.Informants.Length);
        yield return Figure.Of("informantsNeeded", Needed(), CaveatCode.NoVariance);
    }

    // How many informants bring the validity of the common answer to 0.95, by their mean agreement.
    private double Needed()
    {
        var agreements = fit?.Agreement.SelectMany(row => row).Where(double.IsFinite).ToArray() ?? [];
        var mean = agreements.Length == 0 ? double.NaN : agreements.Average();
        return mean is > 0 and < 1
            ? Math.Ceiling((Validity * Validity * (1 - mean) / (mean * (1 - (Validity * Validity)))) - Rounding) : double.NaN;
    }

    private ActorColumn Competences()
    {
        var values = new double[context.Graph.NodeCount];
        var reasons = new CaveatCode?[values.Length];
        Array.Fill(values, double.NaN);
        Array.Fill(reasons, CaveatCode.NotAsked);
        for (var i = 0; i < sheet.Informants.Length; i++)
        {
            values[sheet.Informants[i]] = fit?.Competence[i] ?? double.NaN;
            reasons[sheet.Informants[i]] = CaveatCode.TooFewNodes;
        }

        return new ActorColumn(ActorColumn.Main, values, CaveatCode.TooFewNodes, reasons);
    }

    private double[] KeyOf(int item)
    {
        var given = Array.ConvertAll(sheet.Answers, row => row[item]);
        if (fit is not null)
        {
            return CulturalConsensus.Key(given, fit.Competence, choices);
        }

        var said = given.Count(g => g >= 0);
        return [.. Enumerable.Range(0, choices).Select(c => said == 0 ? 0 : given.Count(g => g == c) / (double)said)];
    }

    private IEnumerable<Caveat> Caveats()
    {
        if (fit is null)
        {
            yield return new Caveat(
                CaveatCode.TooFewNodes, "Below four informants nobody's competence can be told; shares of answers are shown.",
                sheet.Informants.Length);
        }

        if (sheet.Answers.Sum(row => row.Count(a => a < 0)) is > 0 and var missing)
        {
            yield return new Caveat(CaveatCode.NotAsked, "Some answers are missing; every two are compared on what both answered.", missing);
        }
    }

    private Sentence Explain() => fit is null
        ? Sentence.Of("consensus.few", "Only {0} informants answered, too few to tell who knows; shares of answers are shown.", sheet.Informants.Length)
        : IsShared
            ? Sentence.Of("consensus.one", "The {0} informants share one set of answers; on average each knows {1} % of it.", sheet.Informants.Length, 100 * MeanCompetence)
            : Sentence.Of("consensus.none", "The {0} informants do not share one set of answers: look for groups that see it differently.", sheet.Informants.Length);
}
