using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Maps;

/// <summary>
/// What each audience may see of an element. Actors are never hidden, so that no link dangles; a person who did not
/// agree to be named is shown under a neutral code instead (live.md section 5, rules 1 and 5).
/// </summary>
public static class Disclosure
{
    /// <summary>Gives what an audience sees of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="audience">Who looks.</param>
    /// <returns>The element itself, a poorer copy of it, or null when this audience must not see it.</returns>
    public static MapElement? View(MapElement element, Audience audience)
    {
        if (IsForNobody(element.Key.Kind))
        {
            return null;
        }

        if (audience == Audience.Full)
        {
            return element;
        }

        return element switch
        {
            Actor actor => View(actor, audience),
            Link link => View(link),
            RemovedElement or Changes.Proposal or Vote => null,
            Objection objection => objection with { By = null },
            _ => element,
        };
    }

    /// <summary>
    /// Tells whether elements of a kind never leave the server, whoever asks: ratings and answers are told as averages
    /// and unions only, and to their own author.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for kinds that are for nobody's eyes.</returns>
    public static bool IsForNobody(ElementKind kind) => kind is ElementKind.Rating or ElementKind.Answer;

    /// <summary>Gives what an audience sees of many elements; what it must not see is left out.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="elements">The elements.</param>
    /// <param name="audience">Who looks.</param>
    /// <returns>The elements themselves, or poorer copies of them, in their order.</returns>
    public static IEnumerable<T> Seen<T>(IEnumerable<T> elements, Audience audience)
        where T : MapElement => elements.Select(e => View(e, audience)).OfType<T>();

    private static Actor View(Actor actor, Audience audience)
    {
        var needed = audience == Audience.Viewer ? ConsentLevel.Public : ConsentLevel.Workshop;
        if (actor.DataClass >= DataClass.Person && actor.Consent < needed)
        {
            return actor with
            {
                Name = "Person " + ShortCode(actor.Id),
                Names = null,
                Place = null,
                Note = null,
                Attributes = null,
            };
        }

        var attributes = Public(actor.Attributes);
        return ReferenceEquals(attributes, actor.Attributes) ? actor : actor with { Attributes = attributes };
    }

    private static Link? View(Link link)
    {
        if (link.Visibility == Visibility.Facilitators)
        {
            return null;
        }

        var attributes = Public(link.Attributes);
        return ReferenceEquals(attributes, link.Attributes) ? link : link with { Attributes = attributes };
    }

    private static IReadOnlyDictionary<string, AttributeValue>? Public(
        IReadOnlyDictionary<string, AttributeValue>? attributes)
    {
        if (attributes is null || attributes.Values.All(a => a.DataClass is null or < DataClass.Person))
        {
            return attributes;
        }

        var rest = attributes.Where(a => a.Value.DataClass is null or < DataClass.Person).ToDictionary();
        return rest.Count == 0 ? null : rest;
    }

    private static string ShortCode(ActorId id)
    {
        var hash = 0x811c9dc5u;
        foreach (var c in id.Value)
        {
            hash = unchecked((hash ^ c) * 0x01000193u);
        }

        return (hash % 0x1000).ToString("X3", System.Globalization.CultureInfo.InvariantCulture);
    }
}
