namespace Plenary.Core.Tests;

public sealed class House
{
    [Fact]
    public void The_house_stands() => Assert.Equal(4, 2 + 2);
}
