using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Multidimensional poverty as a method (methods catalogue D2).</summary>
internal static class MultidimensionalPovertyMethod
{
    private const string M0 = "m0";
    private const double MostDropped = 0.2;

    private static readonly string[] Names = [M0, "headcountRatio", "intensity", "averageGap", "m1", "m2"];

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "multidimensional-poverty",
        Title = "Multidimensional poverty",
        Group = MethodGroup.Poverty,
        Question = "Who is poor in several ways at once, and in which?",
        Definition = "Somebody is deprived in an indicator below its cut-off, and poor when the weighted deprivations reach k. "
            + "H = share of the poor, A = their average share of deprivations, M0 = H x A. M1 and M2: the same with gaps "
            + "(cut-off - value) / cut-off and with squared gaps. Groups count by their heads.",
        Source = "Alkire & Foster 2011, Journal of Public Economics 95",
        Directions = [Graph.Symmetry.Directed],
        Cost = CostClass.Linear,
        Own = [.. DeprivationReader.Parameters, .. PovertyParameters.Who("producer,position,labour"), SubgroupRows.Parameter],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Names);
        }

        var population = Population.Read(context);
        if (!population.IsOk)
        {
            return population.Error;
        }

        var read = DeprivationReader.Read(context, population.Value);
        if (!read.IsOk)
        {
            return read.Error;
        }

        var subgroups = SubgroupRows.Read(context);
        return subgroups.IsOk ? Check(context, read.Value, subgroups.Value) : subgroups.Error;
    }

    private static MethodOutput Check(MethodContext context, DeprivationReading reading, string?[] subgroups)
    {
        var output = reading switch
        {
            { All: 0 } => Refuse(CaveatCode.TooFewNodes, Sentence.Of("tooFewNodes", "There are too few actors to say anything.")),
            { DroppedShare: > MostDropped } => Refuse(CaveatCode.TooManyMissing, Sentence.Of(
                "multidimensionalPoverty.missing",
                "An indicator is missing for {0} % of the people, more than 20 %: ask them, leave the indicator out, or set missing=reweight.",
                100 * reading.DroppedShare)),
            { Members.People: var people } when people < reading.Members.Smallest => Refuse(CaveatCode.SmallCell, Sentence.Of(
                "poverty.small", "Fewer than {0} people: numbers about so few are not shown.", reading.Members.Smallest)),
            _ => Measure(context, reading, subgroups),
        };
        return output with { Caveats = [.. output.Caveats, .. reading.Caveats] };
    }

    private static MethodOutput Refuse(CaveatCode reason, Sentence sentence) => new()
    {
        Figures = [.. Names.Select(name => new Figure(name, null, reason))],
        Caveats = [new Caveat(reason, sentence.Text)],
        Explanation = sentence,
    };

    private static MethodOutput Measure(MethodContext context, DeprivationReading reading, string?[] subgroups)
    {
        var measures = AlkireFoster.Measure(reading.Table, reading.K);
        var groups = SubgroupRows.Of(reading.Members, subgroups, rows => AlkireFoster.Measure(reading.Table.Only(rows), reading.K));
        return new MethodOutput
        {
            Figures = Figures(reading, measures),
            Actors = [reading.Members.Column(ActorColumn.Main, reading.Table.Scores(), context.Graph.NodeCount, CaveatCode.NoAttribute)],
            Tables =
            [
                Indicators(reading, measures),
                DeprivationSensitivity.Table(reading),
                .. groups.Tables(
                    reading.Table.People,
                    [("headcountRatio", m => m.HeadcountRatio), ("intensity", m => m.Intensity), (M0, m => m.M0)],
                    m => m.M0),
            ],
            Caveats = [.. CellShield.Caveats(groups.Hidden, reading.Members.Smallest), .. Ordinal(measures)],
            Explanation = Explain(reading, measures),
        };
    }

    private static List<Figure> Figures(DeprivationReading reading, PovertyMeasures measures) =>
    [
        new(M0, measures.M0),
        new("headcountRatio", measures.HeadcountRatio),
        Figure.Of("intensity", measures.Intensity, CaveatCode.NoVariance),
        Figure.Of("averageGap", measures.AverageGap, Missing(measures)),
        Figure.Of("m1", measures.M1, CaveatCode.NotCardinal),
        Figure.Of("m2", measures.M2, CaveatCode.NotCardinal),
        new("povertyCutoff", reading.K),
        new("people", reading.Members.People),
        new("droppedShare", reading.DroppedShare),
    ];

    private static CaveatCode Missing(PovertyMeasures measures) =>
        double.IsNaN(measures.M1) ? CaveatCode.NotCardinal : CaveatCode.NoVariance;

    private static IEnumerable<Caveat> Ordinal(PovertyMeasures measures)
    {
        if (double.IsNaN(measures.M1))
        {
            yield return new Caveat(
                CaveatCode.NotCardinal, "Some indicators are no quantities with a cut-off above zero, so that gaps have no meaning.");
        }
    }

    private static ResultTable Indicators(DeprivationReading reading, PovertyMeasures measures) => new(
        "indicators", ["weight", "rawHeadcount", "censoredHeadcount", "contribution"], reading.Names,
        [
            .. Enumerable.Range(0, reading.Names.Count).Select(j => (double?[])
            [
                reading.Table.Weights[j], measures.Raw[j], measures.Censored[j],
                double.IsNaN(measures.Contributions[j]) ? null : measures.Contributions[j],
            ]),
        ]);

    private static Sentence Explain(DeprivationReading reading, PovertyMeasures measures)
    {
        if (measures.HeadcountRatio == 0)
        {
            return Sentence.Of("multidimensionalPoverty.none", "Nobody is poor in so many ways at once.");
        }

        var most = Enumerable.Range(0, reading.Names.Count).MaxBy(j => measures.Contributions[j]);
        return Sentence.Of(
            "multidimensionalPoverty.share",
            "{0} % of the people are poor in several ways at once, on average in {1} % of the ways; {2} contributes most.",
            100 * measures.HeadcountRatio, 100 * measures.Intensity, reading.Names[most]);
    }
}
