using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Fields that only the server fills; whoever sends them is told so.</summary>
internal static class ServerFields
{
    public static ChangeError? OfActor(Actor actor, bool participant)
    {
        if (actor.Rev is not null)
        {
            return Refuse("actor.rev");
        }

        if (actor.By is not null || actor.At is not null)
        {
            return Refuse(actor.By is null ? "actor.at" : "actor.by");
        }

        return participant && actor.Evidence != Evidence.SaidInTheRoom ? Refuse("actor.evidence") : null;
    }

    public static ChangeError? OfLink(Link link, bool participant)
    {
        if (link.Rev is not null)
        {
            return Refuse("link.rev");
        }

        if (link.Assertions is not null)
        {
            return Refuse("link.assertions");
        }

        return participant && link.Evidence != Evidence.SaidInTheRoom ? Refuse("link.evidence") : null;
    }

    private static ChangeError Refuse(string field) =>
        new(ErrorCode.InvalidField, $"'{field}' is filled by the server; leave it out.", field);
}
