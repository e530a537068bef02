using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Poverty;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>What changed with a programme, beside those without it, as a method (seed S-026).</summary>
internal static class ProgrammeEffectMethod
{
    private const string Mark = "programme";
    private const string Effects = "programmeEffects";
    private const double Clear = 0.05;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "programme-effect",
        Title = "With and without the programme",
        Group = MethodGroup.Comparison,
        Question = "Did those in the programme change otherwise than those outside it?",
        Definition = "Of actors present at both moments, each once: the mean change of those whom an attribute marks as in the "
            + "programme less the mean change of the others, for dependence on one buyer, number of partners, hops to an end market, "
            + "and an attribute if one is named. p: who is in the programme is reshuffled. Spill-over = share of the links of those "
            + "outside that lead into the programme: the larger it is, the less the difference tells. A difference is no proof: who "
            + "joined a programme may have been different before.",
        Source = "Nadvi & Barrientos 2004, UNIDO (NB:515-548); GIZ (GZ:3755-3758)",
        Directions = [Symmetry.Directed],
        LayersApart = true,
        Cost = CostClass.Linear,
        ComparesTwo = true,
        Own =
        [
            Parameter.Attribute(Mark, Mark, "The attribute that marks those in the programme; empty, no, false and 0 are outside."),
            Parameter.Attribute(ChangeIndicators.Attribute, string.Empty, "An attribute of which more is a gain, such as income; empty: none."),
            .. VulnerabilityParameters.Reach,
            .. PovertyParameters.Who("producer,position,labour,input,trade"),
            .. ChanceParameters.All,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        var name = context.Parameters.Word(Mark);
        if (!context.Layer.Input.Attributes.ContainsKey(name) && !context.Other!.Attributes.ContainsKey(name))
        {
            return new ChangeError(
                ErrorCode.NotFound, $"There is no attribute '{name}': give it to those in the programme, or name the one that marks them.", Mark);
        }

        var moments = TwoMoments.Read(context);
        return moments.IsOk ? Build(context, moments.Value, new ProgrammeSides(moments.Value, name)) : moments.Error;
    }

    private static MethodOutput Build(MethodContext context, TwoMoments moments, ProgrammeSides sides)
    {
        if (sides.Treated < moments.Smallest || sides.Others < moments.Smallest)
        {
            var few = Sentence.Of(
                "programmeEffect.few", "Fewer than {0} in the programme, or outside it, were there at both moments: nothing is compared.", moments.Smallest);
            return new MethodOutput
            {
                Figures = [new(Effects, null, CaveatCode.SmallCell)],
                Caveats = [new Caveat(CaveatCode.SmallCell, few.Text)],
                Explanation = few,
            };
        }

        var draws = (ChanceParameters.PermutationsOf(context), ChanceParameters.SeedOf(context));
        ProgrammeEffect[] effects =
        [
            .. Enumerable.Range(0, moments.Indicators).Select(i => Shown(sides.Of(i, draws, context.Run), moments.Smallest)),
        ];
        return new MethodOutput
        {
            Figures =
            [
                new(Effects, effects.Count(e => e.P <= Clear)), new("treated", sides.Treated), new("others", sides.Others),
                Figure.Of("spillOver", sides.SpillOver, CaveatCode.NoTies), new(ChanceParameters.Permutations, draws.Item1),
            ],
            Tables =
            [
                new ResultTable(
                    "programmeEffect", ["treatedChange", "otherChange", "changeDifference", "p", "treated", "others"],
                    [.. ChangeIndicators.Names.Take(effects.Length)],
                    [.. effects.Select(e => Row(e, moments.Smallest))]),
            ],
            Explanation = Explain(effects),
        };
    }

    // What is known of too few on one side is not told of that side, nor a difference from which it could be worked out.
    private static ProgrammeEffect Shown(ProgrammeEffect effect, int smallest) => effect.Treated >= smallest && effect.Others >= smallest
        ? effect : effect with { TreatedChange = double.NaN, OtherChange = double.NaN, P = double.NaN };

    private static double?[] Row(ProgrammeEffect effect, int smallest) =>
    [
        .. ((double[])[effect.TreatedChange, effect.OtherChange, effect.Difference, effect.P]).Select(v => double.IsFinite(v) ? v : (double?)null),
        effect.Treated >= smallest ? effect.Treated : null, effect.Others >= smallest ? effect.Others : null,
    ];

    private static Sentence Explain(ProgrammeEffect[] effects)
    {
        var known = Enumerable.Range(0, effects.Length).Where(i => double.IsFinite(effects[i].P)).ToList();
        if (known.Count == 0)
        {
            return Sentence.Of("programmeEffect.none", "Nothing is known of enough actors at both moments to compare.");
        }

        var best = known.MinBy(i => effects[i].P);
        return effects[best].P <= Clear
            ? Sentence.Of(
                "programmeEffect.differs", "Those in the programme changed otherwise than others in {0} of {1} things, most clearly in: {2} ({3} beside {4}, p = {5}).",
                known.Count(i => effects[i].P <= Clear), known.Count, ChangeIndicators.Names[best], effects[best].TreatedChange,
                effects[best].OtherChange, effects[best].P)
            : Sentence.Of(
                "programmeEffect.same", "Those in the programme did not change clearly otherwise than others ({0}: p = {1}).",
                ChangeIndicators.Names[best], effects[best].P);
    }
}
