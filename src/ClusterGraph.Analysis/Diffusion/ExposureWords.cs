using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>What is said about observed adoption.</summary>
internal static class ExposureWords
{
    /// <summary>The warnings.</summary>
    public static IEnumerable<Caveat> Caveats(Adoption adoption, int withoutContacts)
    {
        yield return DiffusionParameters.Scenario;
        if (adoption.IsKnown.Count(known => !known) is var unknown and > 0)
        {
            yield return new Caveat(
                CaveatCode.NoAttribute, "Of some actors nobody said whether they adopted: they count neither way.", unknown);
        }

        if (withoutContacts > 0)
        {
            yield return new Caveat(CaveatCode.NoTies, "Actors without a contact of this kind are exposed to nobody.", withoutContacts);
        }
    }

    /// <summary>Warns of those whom nobody who adopted can reach, not even over others.</summary>
    public static IEnumerable<Finding> Findings(MethodContext context, Adoption adoption, int[] left, int[] unreached)
    {
        if (unreached.Length == 0 || !adoption.HasAdopted.Contains(true))
        {
            yield break;
        }

        yield return new Finding
        {
            Rule = FindingRule.SplitRisk,
            Severity = Severity.Watch,
            About = [.. unreached.Select(v => FindingSubject.Actor(context.Layer.IdOf(v)))],
            Evidence = [.. Enumerable.Range(0, context.Graph.NodeCount).Where(v => adoption.HasAdopted[v])
                .Select(v => FindingSubject.Actor(context.Layer.IdOf(v)))],
            Value = unreached.Length / (double)left.Length,
            Source = "AccountAbility & UNIDO 2006, SME Clusters and Responsible Competitiveness",
            Sentence = Sentence.Of(
                "exposure.split", "{0} of {1} actors that have not adopted are out of reach of all who have, even over others: the cluster may split in two.",
                unreached.Length, left.Length),
            Remedy = Sentence.Of("exposure.splitRemedy", "Introduce one of them to somebody who has adopted, or who learns from one who has."),
        };
    }

    /// <summary>Explains who stands where.</summary>
    public static Sentence Explain(MethodContext context, Adoption adoption, double[] values, int[] left)
    {
        var adopters = adoption.HasAdopted.Count(a => a);
        if (adopters == 0)
        {
            return Sentence.Of("exposure.none", "Nobody has adopted yet, so nobody is exposed to adopters.");
        }

        if (left.Length == 0)
        {
            return Sentence.Of("exposure.all", "Everybody who could has adopted.");
        }

        var top = Ranking.Order(values)[0];
        return values[top] == 0
            ? Sentence.Of("exposure.apart", "{0} actors have adopted, and none of the others has a contact among them.", adopters)
            : Sentence.Of(
                "exposure.next", "{0} actors have adopted; of the {1} others {2} is the most exposed: {3} % of its contacts have adopted.",
                adopters, left.Length, context.Layer.NameOf(top), 100 * values[top]);
    }
}
