using System.Globalization;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Puts together what is said of opinions.</summary>
internal sealed class OpinionReport(
    MethodContext context, TrustMatrix trust, ClosedClass[] closed, OpinionDynamics dynamics, double[] opinions)
{
    /// <summary>The name of the first figure.</summary>
    public const string Headline = "closedCircles";

    // A smaller share of what is unknown is rounding.
    private const double Nothing = 1e-12;

    /// <summary>Puts it together.</summary>
    /// <param name="influence">The weight of each first view.</param>
    public MethodOutput Make(double[] influence)
    {
        var final = opinions.Length == 0 ? null : Final();
        return new MethodOutput
        {
            Figures = [.. Figures(influence, final)],
            Actors = [new ActorColumn(ActorColumn.Main, influence), .. Views(final)],
            Groups = [.. closed.Where(c => c.Members.Length > 1).Select((c, i) => new NodeGroup(
                (i + 1).ToString(CultureInfo.InvariantCulture), "closedCircle", c.Members))],
            Caveats = [.. Caveats(final)],
            Explanation = Explain(influence),
        };
    }

    // Unknown first views, and circles that may go round for ever, leave the final views that hang on them unknown.
    private (double[] Views, CaveatCode?[] Reasons)? Final()
    {
        var known = Array.ConvertAll(opinions, x => double.IsNaN(x) ? 0 : x);
        var unknown = dynamics.Limit(Array.ConvertAll(opinions, x => double.IsNaN(x) ? 1.0 : 0));
        var restless = dynamics.Restless();
        if (dynamics.Limit(known) is not { } views || unknown is null || restless is null)
        {
            return null;
        }

        var reasons = new CaveatCode?[views.Length];
        for (var v = 0; v < views.Length; v++)
        {
            reasons[v] = restless[v] > Nothing ? CaveatCode.NotConverged
                : unknown[v] > Nothing ? CaveatCode.NoAttribute : null;
            views[v] = reasons[v] is null ? views[v] : double.NaN;
        }

        return (views, reasons);
    }

    private IEnumerable<Figure> Figures(double[] influence, (double[] Views, CaveatCode?[] Reasons)? final)
    {
        yield return new Figure(Headline, closed.Length);
        yield return new Figure("circlesOfSeveral", closed.Count(c => c.Members.Length > 1));
        yield return new Figure("periodicCircles", closed.Count(c => c.Period > 1));
        yield return new Figure("namesNobody", trust.Silent.Count(s => s));
        yield return new Figure("topInfluence", influence.Max());
        if (opinions.Length > 0)
        {
            var settled = final?.Views.Where(double.IsFinite).ToArray() ?? [];
            var first = opinions.Where(double.IsFinite).ToArray();
            var why = final?.Reasons.FirstOrDefault(r => r is not null) ?? CaveatCode.NotConverged;
            var isWhole = settled.Length == influence.Length;
            yield return Figure.Of("firstMean", first.Length == 0 ? double.NaN : first.Average(), CaveatCode.NoAttribute);
            yield return Figure.Of("firstSpread", first.Length == 0 ? double.NaN : first.Max() - first.Min(), CaveatCode.NoAttribute);
            yield return Figure.Of("finalMean", isWhole ? settled.Average() : double.NaN, why);
            yield return Figure.Of("finalSpread", isWhole ? settled.Max() - settled.Min() : double.NaN, why);
        }
    }

    private IEnumerable<ActorColumn> Views((double[] Views, CaveatCode?[] Reasons)? final)
    {
        if (opinions.Length > 0)
        {
            yield return new ActorColumn("firstOpinion", opinions, CaveatCode.NoAttribute);
            yield return final is { } f
                ? new ActorColumn("finalOpinion", f.Views, CaveatCode.NotConverged, f.Reasons)
                : new ActorColumn("finalOpinion", [.. opinions.Select(_ => double.NaN)], CaveatCode.NotConverged);
        }
    }

    private IEnumerable<Caveat> Caveats((double[] Views, CaveatCode?[] Reasons)? final)
    {
        var periodic = dynamics.Circles.Count(c => c.Period > 1);
        if (periodic > 0)
        {
            yield return new Caveat(
                CaveatCode.NotConverged,
                "A closed circle in which nobody holds on to its own view may go round for ever; its weights are averages over time.",
                periodic);
        }

        if (final?.Reasons.Count(r => r == CaveatCode.NoAttribute) is > 0 and var unknown)
        {
            yield return new Caveat(CaveatCode.NoAttribute, "Final views that hang on unknown first views are not known.", unknown);
        }

        var answered = context.Layer.Answered();
        if (answered is not null && trust.Silent.Where((s, v) => s && !answered[v]).Count() is > 0 and var silent)
        {
            yield return new Caveat(
                CaveatCode.NotAsked, "Who was not asked whom it trusts counts as listening to nobody.", silent);
        }
    }

    private Sentence Explain(double[] influence)
    {
        var top = Ranking.Order(influence)[0];
        var name = context.Layer.NameOf(top);
        var percent = 100 * influence[top];
        return dynamics.Circles.Length == 0
            ? Sentence.Of("opinions.held", "Everybody keeps some of the first view, so differences remain; the first view of {0} weighs most, with {1} % of all final views.", name, percent)
            : closed.Length > 1
                ? Sentence.Of("opinions.apart", "Views need not meet: {0} circles or single actors listen only to themselves. The first view of {1} weighs most, with {2} % of all final views.", closed.Length, name, percent)
                : closed[0].Period > 1
                    ? Sentence.Of("opinions.round", "Views may go round for ever, because in the circle that leads nobody holds on to its own. {0} weighs most, with {1} % on average.", name, percent)
                    : Sentence.Of("opinions.meet", "All views end in one; the first view of {0} weighs most in it, with {1} %.", name, percent);
    }
}
