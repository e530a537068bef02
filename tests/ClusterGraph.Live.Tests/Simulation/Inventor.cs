using System.Text.Json;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Live.Tests.Simulation;

/// <summary>Makes up what a person of some role might do next on the map they see; some of it the rules will refuse.</summary>
internal sealed class Inventor(string name, Role role, Random random)
{
    private static readonly string[] LinkTypes = ["sellsTo", "trusts", "advises"];
    private static readonly MapMode[] Modes = [MapMode.Open, MapMode.Frozen, MapMode.Approve, MapMode.Private, MapMode.Open];
    private int _made;

    public IReadOnlyList<MapOp> Invent(ClientMap map)
    {
        var actors = map.Ids(ElementKind.Actor).ToList();
        if (role == Role.Facilitator && random.Next(4) == 0)
        {
            return [Facilitate(map)];
        }

        if (actors.Count < 2 || random.Next(5) == 0)
        {
            return random.Next(8) == 0 ? CreateAndDelete() : [Add()];
        }

        return [Change(map, actors)];
    }

    private MapOp Change(ClientMap map, List<string> actors) => random.Next(13) switch
    {
        0 => new RemoveActor { Id = new(Pick(actors)) },
        1 => new RestoreActor { Id = new(Pick(actors)) },
        2 or 3 => Edit(Pick(actors), "name", $"{name} says {++_made}"),
        4 => Edit(Pick(actors), "note", $"note {++_made}"),
        5 => new Undo { Confirm = true },
        6 => new AssertLink { Id = new(PickLink(map)), Stance = (AssertionStance)random.Next(3) },
        7 => new RemoveLink { Id = new(PickLink(map)) },
        8 when role >= Role.Analyst => new MergeActors { From = new(Pick(actors)), Into = new(Pick(actors)) },
        9 when role >= Role.Analyst => new SetPositions
        {
            View = MapView.Map,
            Moves = [new NodeMove { Actor = new(Pick(actors)), X = random.Next(1000), Y = random.Next(1000) }],
        },
        10 => new SetRating { About = new(Pick(actors)), Reliance = random.Next(1, 6), Sharing = random.Next(1, 6) },
        _ => Link(Pick(actors), Pick(actors)),
    };

    private MapOp Facilitate(ClientMap map) => random.Next(5) switch
    {
        0 when map.Ids(ElementKind.Proposal).ToList() is { Count: > 0 } held => new ApproveProposal { Id = new(Pick(held)) },
        1 => new RevealProposals(),
        2 => new RevealTrust(),
        _ => new SetMode { Mode = Modes[random.Next(Modes.Length)] },
    };

    private IReadOnlyList<MapOp> CreateAndDelete()
    {
        var add = Add();
        return [add, new RemoveActor { Id = add.Actor.Id }];
    }

    private AddActor Add()
    {
        // Some are persons who did not agree to be named, so that the audiences differ.
        var dataClass = random.Next(4) == 0 ? DataClass.Person : DataClass.Firm;
        return new AddActor
        {
            Actor = new Actor
            {
                Id = new($"{name}-{++_made}"),
                Name = $"{name} {_made}",
                Type = new TypeId("producer.small"),
                DataClass = dataClass,
                Note = random.Next(3) == 0 ? "said so" : null,
            },
        };
    }

    private AddLink Link(string source, string target) => new()
    {
        Link = new Link
        {
            Id = new($"{name}-l{++_made}"),
            Source = new(source),
            Target = new(target),
            Type = new TypeId(LinkTypes[random.Next(LinkTypes.Length)]),
            Visibility = random.Next(4) == 0 ? Visibility.Facilitators : Visibility.Room,
        },
    };

    private static EditActor Edit(string id, string field, string text) => new()
    {
        Id = new(id),
        Set = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [field] = text }),
    };

    private string PickLink(ClientMap map) => map.Ids(ElementKind.Link).ToList() is { Count: > 0 } links ? Pick(links) : "none";

    private string Pick(List<string> ids) => ids[random.Next(ids.Count)];
}
