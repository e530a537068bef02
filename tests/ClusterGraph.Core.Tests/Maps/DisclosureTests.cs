using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Tests.Maps;

public sealed class DisclosureTests
{
    private static readonly Actor Person = new()
    {
        Id = new("p1"),
        Name = "Maria Souza",
        Type = new("person.champion"),
        DataClass = DataClass.Person,
        Note = "Lives by the mill",
        Place = new Place { Name = "Mill Lane" },
    };

    [Theory]
    [InlineData(ConsentLevel.None, Audience.Viewer, false)]
    [InlineData(ConsentLevel.Workshop, Audience.Viewer, false)]
    [InlineData(ConsentLevel.Public, Audience.Viewer, true)]
    [InlineData(ConsentLevel.None, Audience.Participant, false)]
    [InlineData(ConsentLevel.Workshop, Audience.Participant, true)]
    [InlineData(ConsentLevel.None, Audience.Full, true)]
    public void View_APerson_IsNamedOnlyWithConsent(ConsentLevel consent, Audience audience, bool named)
    {
        var seen = Disclosure.View(Person with { Consent = consent }, audience).ShouldBeOfType<Actor>();
        (seen.Name == "Maria Souza").ShouldBe(named);
        (seen.Note is not null).ShouldBe(named);
        (seen.Place is not null).ShouldBe(named);
        if (!named)
        {
            seen.Name.ShouldMatch("^Person [0-9A-F]{3}$");
        }
    }

    [Fact]
    public void View_SensitiveAttributes_AreForFacilitatorsOnly()
    {
        var firm = Person with
        {
            Type = new("producer.small"),
            DataClass = DataClass.Firm,
            Attributes = new Dictionary<string, AttributeValue>
            {
                ["turnover"] = Attribute(5, null),
                ["household"] = Attribute(9, DataClass.Sensitive),
            },
        };
        ((Actor)Disclosure.View(firm, Audience.Viewer)!).Attributes!.Keys.ShouldBe(["turnover"]);
        ((Actor)Disclosure.View(firm, Audience.Full)!).Attributes!.Count.ShouldBe(2);
    }

    [Fact]
    public void View_LinksForFacilitators_AreHiddenFromTheRoom()
    {
        var link = new Link { Id = new("l"), Source = new("a"), Target = new("b"), Type = new("trusts"), Visibility = Visibility.Facilitators };
        Disclosure.View(link, Audience.Participant).ShouldBeNull();
        Disclosure.View(link, Audience.Full).ShouldBeSameAs(link);
    }

    private static AttributeValue Attribute(int value, DataClass? dataClass) =>
        new() { Value = System.Text.Json.JsonSerializer.SerializeToElement(value), DataClass = dataClass };
}
